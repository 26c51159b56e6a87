namespace NaftStats.GraphQL.Execution;

/// <summary>A step into the response: a field, or else a position in a list.</summary>
internal struct PathSegment
{
    public FieldPlan? Field;
    public int Index;
}
