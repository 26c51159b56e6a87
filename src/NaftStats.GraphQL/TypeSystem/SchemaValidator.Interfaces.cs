using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <content>Types that implement interfaces.</content>
internal sealed partial class SchemaValidator
{
    /// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>
    private void ValidateInterfaces(StructuredType type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (NamedType declared in type.DeclaredInterfaces)
        {
            if (declared is not InterfaceType parent)
            {
                Report($"Type {type} must only implement Interface types, it cannot implement {declared}.", ImplementsNodes(type, declared));
            }
            else if (type == parent)
            {
                Report($"Type {type.Name} cannot implement itself because it would create a circular reference.", ImplementsNodes(type, parent));
            }
            else if (!seen.Add(parent.Name))
            {
                Report($"Type {type.Name} can only implement {parent.Name} once.", ImplementsNodes(type, parent));
            }
            else
            {
                ValidateImplementsAncestors(type, parent);
                ValidateImplementation(type, parent);
            }
        }
    }

    private void ValidateImplementsAncestors(StructuredType type, InterfaceType parent)
    {
        foreach (InterfaceType transitive in parent.Interfaces.Where(i => !type.Interfaces.Contains(i)))
        {
            Report(
                transitive == type
                    ? $"Type {type.Name} cannot implement {parent.Name} because it would create a circular reference."
                    : $"Type {type.Name} must implement {transitive.Name} because it is implemented by {parent.Name}.",
                ImplementsNodes(parent, transitive).Concat(ImplementsNodes(type, parent)));
        }
    }

    private void ValidateImplementation(StructuredType type, InterfaceType parent)
    {
        foreach (Field expected in parent.Fields.Values)
        {
            string name = $"{parent.Name}.{expected.Name}";
            if (!type.Fields.TryGetValue(expected.Name, out Field? field))
            {
                Report(
                    $"Interface field {name} expected but {type.Name} does not provide it.",
                    type.Definitions.Prepend<SyntaxNode>(expected.Definition));
                continue;
            }

            if (!TypeComparison.IsSubTypeOf(_schema, field.Type, expected.Type))
            {
                Report(
                    $"Interface field {name} expects type {expected.Type} but {type.Name}.{field.Name} is type {field.Type}.",
                    expected.Definition.Type,
                    field.Definition.Type);
            }

            ValidateArguments(type, name, expected, field);
        }
    }

    private void ValidateArguments(StructuredType type, string name, Field expected, Field field)
    {
        foreach (InputValue expectedArgument in expected.Arguments)
        {
            string argumentName = $"{name}({expectedArgument.Name}:)";
            InputValue? argument = field.FindArgument(expectedArgument.Name);
            if (argument is null)
            {
                Report(
                    $"Interface field argument {argumentName} expected but {type.Name}.{field.Name} does not provide it.",
                    expectedArgument.Definition,
                    field.Definition);
            }
            else if (argument.Type != expectedArgument.Type)
            {
                Report(
                    $"Interface field argument {argumentName} expects type {expectedArgument.Type} but "
                    + $"{type.Name}.{field.Name}({argument.Name}:) is type {argument.Type}.",
                    expectedArgument.Definition.Type,
                    argument.Definition.Type);
            }
        }

        foreach (InputValue argument in field.Arguments.Where(a => a.IsRequired && expected.FindArgument(a.Name) is null))
        {
            Report(
                $"Object field {type.Name}.{field.Name} includes required argument {argument.Name} that is missing from the Interface field {name}.",
                argument.Definition,
                expected.Definition);
        }
    }

    private static IEnumerable<SyntaxNode> ImplementsNodes(StructuredType type, NamedType parent) =>
        type.Definitions.SelectMany(TypeBuilder.InterfacesOf).Where(n => n.Name.Value == parent.Name);
}
