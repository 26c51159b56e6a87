using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Turns the definitions of a document, known to follow the SDL rules, into types that refer to each other.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System"/>
internal sealed class TypeBuilder(Document document, IReadOnlyDictionary<string, NamedType>? builtIn)
{
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    /// <summary>Builds the types in the order of their definitions.</summary>
    public IReadOnlyDictionary<string, NamedType> BuildTypes()
    {
        ILookup<string, TypeDefinitionNode> extensions = document.Definitions
            .OfType<TypeDefinitionNode>().Where(d => d.IsExtension).ToLookup(d => d.Name.Value, StringComparer.Ordinal);

        // First the names, then the contents, because types refer to each other freely.
        foreach (TypeDefinitionNode definition in document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension))
        {
            string name = definition.Name.Value;
            _types[name] = builtIn?.GetValueOrDefault(name) ?? CreateType(name, [definition, .. extensions[name]]);
        }

        foreach (NamedType type in _types.Values.Where(t => builtIn?.ContainsKey(t.Name) != true))
        {
            Complete(type);
        }

        return _types;
    }

    /// <summary>Builds the directives in the order of their definitions.</summary>
    public IEnumerable<Directive> BuildDirectives() =>
        document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => new Directive(d, BuildArguments(d.Arguments)));

    private NamedType CreateType(string name, TypeDefinitionNode[] definitions) => definitions[0] switch
    {
        ScalarTypeDefinitionNode => builtIn is null
            ? new ScalarType(name, definitions, Enum.Parse<BuiltInScalar>(name))
            : new ScalarType(name, definitions, SpecifiedByUrl(definitions)),
        ObjectTypeDefinitionNode => new ObjectType(name, definitions),
        InterfaceTypeDefinitionNode => new InterfaceType(name, definitions),
        UnionTypeDefinitionNode => new UnionType(name, definitions),
        EnumTypeDefinitionNode => new EnumType(name, definitions),
        _ => new InputObjectType(name, definitions, definitions.Any(d => FindDirective(d.Directives, "oneOf") is not null)),
    };

    private void Complete(NamedType type)
    {
        switch (type)
        {
            case StructuredType structured:
                structured.DeclaredInterfaces = [.. type.Definitions.SelectMany(InterfacesOf).Select(n => Named(n.Name.Value))];
                structured.Interfaces = [.. structured.DeclaredInterfaces.OfType<InterfaceType>()];
                foreach (FieldDefinitionNode field in type.Definitions.SelectMany(FieldsOf))
                {
                    var arguments = BuildArguments(field.Arguments);
                    structured.Fields[field.Name.Value] = new Field(field, TypeOf(field.Type), arguments, DeprecationReason(field.Directives));
                }

                break;
            case UnionType union:
                union.DeclaredTypes =
                    [.. type.Definitions.Cast<UnionTypeDefinitionNode>().SelectMany(d => d.Types).Select(n => Named(n.Name.Value))];
                union.Types = [.. union.DeclaredTypes.OfType<ObjectType>()];
                break;
            case EnumType @enum:
                foreach (EnumValueDefinitionNode value in type.Definitions.Cast<EnumTypeDefinitionNode>().SelectMany(d => d.Values))
                {
                    @enum.Values[value.Name.Value] =
                        new EnumValue(value.Name.Value, value.Description?.Value, DeprecationReason(value.Directives));
                }

                break;
            case InputObjectType input:
                foreach (InputValueDefinitionNode field in type.Definitions.Cast<InputObjectTypeDefinitionNode>().SelectMany(d => d.Fields))
                {
                    input.Fields[field.Name.Value] = new InputValue(field, TypeOf(field.Type), DeprecationReason(field.Directives));
                }

                break;
        }
    }

    private InputValue[] BuildArguments(InputValueDefinitionNode[] arguments) =>
        [.. arguments.Select(a => new InputValue(a, TypeOf(a.Type), DeprecationReason(a.Directives)))];

    private GraphQLType TypeOf(TypeNode node) => node switch
    {
        ListTypeNode n => TypeOf(n.Type).List,
        NonNullTypeNode n => TypeOf(n.Type).NonNull,
        _ => Named(((NamedTypeNode)node).Name.Value),
    };

    private NamedType Named(string name) => builtIn?.GetValueOrDefault(name) ?? _types[name];

    internal static NamedTypeNode[] InterfacesOf(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => n.Interfaces,
        InterfaceTypeDefinitionNode n => n.Interfaces,
        _ => [],
    };

    internal static FieldDefinitionNode[] FieldsOf(TypeDefinitionNode node) => node switch
    {
        ObjectTypeDefinitionNode n => n.Fields,
        InterfaceTypeDefinitionNode n => n.Fields,
        _ => [],
    };

    internal static DirectiveNode? FindDirective(DirectiveNode[] directives, string name) =>
        Array.Find(directives, d => d.Name.Value == name);

    private static string? SpecifiedByUrl(TypeDefinitionNode[] definitions) =>
        definitions.Select(d => FindDirective(d.Directives, "specifiedBy")).LastOrDefault(d => d is not null) is { } directive
            ? StringArgument(directive, "url", null)
            : null;

    private static string? DeprecationReason(DirectiveNode[] directives) =>
        FindDirective(directives, "deprecated") is { } directive ? StringArgument(directive, "reason", "No longer supported") : null;

    private static string? StringArgument(DirectiveNode directive, string name, string? absent)
    {
        ArgumentNode? argument = Array.Find(directive.Arguments, a => a.Name.Value == name);
        return argument is null ? absent : (argument.Value as StringValueNode)?.Value;
    }
}
