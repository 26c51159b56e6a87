using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>The selections that are merged into one field of the response.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Collection"/>
internal sealed class FieldSelection
{
    private bool? _usesVariables;

    public FieldSelection(ObjectType parentType, Field field, string responseName, List<FieldNode> nodes)
    {
        ParentType = parentType;
        Field = field;
        ResponseName = responseName;
        Nodes = nodes;
        Locations = new SourceLocation[nodes.Count];
        for (int i = 0; i < Locations.Length; i++)
        {
            Locations[i] = nodes[i].Location;
        }
    }

    public ObjectType ParentType { get; }

    public Field Field { get; }

    public string ResponseName { get; }

    public List<FieldNode> Nodes { get; }

    public SourceLocation[] Locations { get; }

    public ArgumentPlan Arguments { get; set; } = null!;

    /// <summary>The fields below, one list for each object type that the value can be of.</summary>
    public List<FieldPlan[]> Below { get; } = [];

    /// <summary>Whether a variable takes part in the arguments of the field or of one below it.</summary>
    public bool UsesVariables =>
        _usesVariables ??= Arguments.UsesVariables || Below.Exists(set => Array.Exists(set, f => f.Selection.UsesVariables));
}
