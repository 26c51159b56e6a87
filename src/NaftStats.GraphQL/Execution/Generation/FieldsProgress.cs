namespace NaftStats.GraphQL.Execution.Generation;

/// <summary>How far the fields of an object are written, for whoever goes on when one of them has no value.</summary>
internal struct FieldsProgress
{
    /// <summary>How deep in the response the fields are.</summary>
    public int Depth;

    /// <summary>The field that is being written. It is only good where something can go wrong.</summary>
    public int Next;

    /// <summary>Where in the response the value of that field begins.</summary>
    public int Start;
}
