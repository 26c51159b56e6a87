namespace NaftStats.GraphQL.TypeSystem;

/// <summary>The values of the variables that a literal may use.</summary>
internal interface IVariableLookup
{
    /// <summary>The coerced value of a variable; false when the request gives none and there is no default.</summary>
    bool TryGet(string name, out object? value);
}
