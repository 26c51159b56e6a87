namespace NaftStats.GraphQL.Execution;

/// <summary>How the completion of a value ended.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()"/>
internal enum Completion : byte
{
    /// <summary>The value is written.</summary>
    Done,

    /// <summary>The value is null where the type excludes it; no error is recorded yet.</summary>
    Null,

    /// <summary>An error is recorded that reaches this value; whatever was written of it must be taken back.</summary>
    Failed,
}
