using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Validation.Rules;

/// <summary>Every literal is a value of the type expected where it stands.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    /// <summary>All kinds of literals.</summary>
    public static NodeKind[] Kinds { get; } =
    [
        NodeKind.ListValue, NodeKind.ObjectValue, NodeKind.ObjectField, NodeKind.NullValue, NodeKind.EnumValue,
        NodeKind.IntValue, NodeKind.FloatValue, NodeKind.StringValue, NodeKind.BooleanValue,
    ];

    /// <inheritdoc/>
    public override bool Enter(SyntaxNode node)
    {
        GraphQLType? expected = Context.TypeInfo.InputType;
        switch (node)
        {
            case ListValueNode list when Context.TypeInfo.ParentInputType?.Nullable is not ListType:
                CheckLeaf(list);
                return false;
            case ListValueNode:
                return true;
            case ObjectValueNode given when expected?.Named is InputObjectType type:
                CheckFields(given, type);
                return true;
            case ObjectValueNode given:
                CheckLeaf(given);
                return false;
            case ObjectFieldNode field:
                if (expected is null && Context.TypeInfo.ParentInputType?.Named is InputObjectType parent)
                {
                    string name = field.Name.Value;
                    Report(
                        $"Field \"{name}\" is not defined by type \"{parent.Name}\"." + Suggestions.For(name, parent.Fields.Keys),
                        node.Location);
                }

                return true;
            case NullValueNode:
                if (expected is NonNullType)
                {
                    Report($"Expected value of type \"{expected}\", found null.", node.Location);
                }

                return true;
            default:
                CheckLeaf((ValueNode)node);
                return true;
        }
    }

    private void CheckLeaf(ValueNode node)
    {
        if (Context.TypeInfo.InputType is not { } expected)
        {
            return;
        }

        string? problem = expected.Named.IsLeaf
            ? ScalarCoercion.FromLiteral(expected.Named, node, out _)
            : $"Expected value of type \"{expected}\", found {node}.";
        if (problem is not null)
        {
            Report(problem, node.Location);
        }
    }

    private void CheckFields(ObjectValueNode given, InputObjectType type)
    {
        foreach (InputValue field in type.Fields.Values)
        {
            if (field.IsRequired && !Array.Exists(given.Fields, f => f.Name.Value == field.Name))
            {
                Report($"Field \"{type.Name}.{field.Name}\" of required type \"{field.Type}\" was not provided.", given.Location);
            }
        }

        if (!type.IsOneOf)
        {
            return;
        }

        string[] keys = [.. given.Fields.Select(f => f.Name.Value).Distinct()];
        if (keys.Length != 1)
        {
            Report($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", given.Location);
        }
        else if (given.Fields[^1].Value is NullValueNode)
        {
            Report($"Field \"{type.Name}.{keys[0]}\" must be non-null.", given.Location);
        }
    }
}
