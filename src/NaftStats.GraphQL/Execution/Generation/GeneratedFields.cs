namespace NaftStats.GraphQL.Execution.Generation;

/// <summary>Writes all fields of an object, braces included, and gives the position after them.</summary>
/// <returns>
/// What <see cref="Written.End"/> gives: less than zero when a field has no value, in which case <paramref name="progress"/> says which.
/// </returns>
/// <seealso href="https://spec.graphql.org/September2025/#ExecuteCollectedFields()"/>
internal delegate int GeneratedFields<T>(OperationExecution execution, in T source, int position, ref FieldsProgress progress);
