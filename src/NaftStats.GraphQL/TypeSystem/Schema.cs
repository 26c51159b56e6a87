using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.Validation;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>The types a service speaks, and where operations start. Immutable, and valid by construction.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed partial class Schema
{
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Directive> _directives = new(StringComparer.Ordinal);
    private readonly Dictionary<NamedType, List<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<NamedType, HashSet<NamedType>> _subTypes = [];

    private Schema(Document document)
    {
        var builder = new TypeBuilder(document, SpecifiedTypes.All);
        IReadOnlyDictionary<string, NamedType> defined = builder.BuildTypes();
        SchemaDefinitionNode[] schemaNodes = [.. document.Definitions.OfType<SchemaDefinitionNode>()];
        Definition = Array.Find(schemaNodes, n => !n.IsExtension);
        Extensions = Array.FindAll(schemaNodes, n => n.IsExtension);
        Description = Definition?.Description?.Value;

        NamedType? Root(OperationType operation, string commonName) =>
            schemaNodes.SelectMany(n => n.OperationTypes).LastOrDefault(t => t.Operation == operation) is { } node
                ? SpecifiedTypes.All.GetValueOrDefault(node.Type.Name.Value) ?? defined[node.Type.Name.Value]
                : Definition is null ? defined.GetValueOrDefault(commonName) : null;

        DeclaredQueryType = Root(OperationType.Query, "Query");
        DeclaredMutationType = Root(OperationType.Mutation, "Mutation");
        DeclaredSubscriptionType = Root(OperationType.Subscription, "Subscription");

        List<Directive> directives = [.. builder.BuildDirectives()];
        directives.AddRange(SpecifiedTypes.Directives.Where(s => !directives.Exists(d => d.Name == s.Name)));
        Directives = directives;
        foreach (Directive directive in directives)
        {
            _directives.TryAdd(directive.Name, directive);
        }

        CollectTypes(defined);
        CollectSubTypes();
    }

    /// <summary>What the schema is for.</summary>
    public string? Description { get; }

    /// <summary>All types by name, in the order of their definitions; built-in types where they are first referred to.</summary>
    public IReadOnlyDictionary<string, NamedType> Types => _types;

    /// <summary>All directives, those of the schema text first.</summary>
    public IReadOnlyList<Directive> Directives { get; }

    /// <summary>Where queries start.</summary>
    public ObjectType QueryType => (ObjectType)DeclaredQueryType!;

    /// <summary>Where mutations start, if there are any.</summary>
    public ObjectType? MutationType => DeclaredMutationType as ObjectType;

    /// <summary>Where subscriptions start, if there are any.</summary>
    public ObjectType? SubscriptionType => DeclaredSubscriptionType as ObjectType;

    internal NamedType? DeclaredQueryType { get; }

    internal NamedType? DeclaredMutationType { get; }

    internal NamedType? DeclaredSubscriptionType { get; }

    internal SchemaDefinitionNode? Definition { get; }

    internal SchemaDefinitionNode[] Extensions { get; }

    /// <summary>Reads a schema from its text.</summary>
    /// <exception cref="SchemaException">The text is not a valid schema; all problems are listed.</exception>
    public static Schema Parse(string sdl)
    {
        Document document;
        try
        {
            document = Parser.Parse(sdl, ParserOptions.Trusted);
        }
        catch (GraphQLSyntaxException exception)
        {
            throw new SchemaException([exception.Error]);
        }

        return FromDocument(document);
    }

    /// <summary>Builds a schema from a parsed document.</summary>
    /// <exception cref="SchemaException">The document is not a valid schema; all problems are listed.</exception>
    public static Schema FromDocument(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        IReadOnlyList<GraphQLError> errors = DocumentValidator.ValidateSdl(document);
        if (errors.Count > 0)
        {
            throw new SchemaException(errors);
        }

        var schema = new Schema(document);
        errors = SchemaValidator.Validate(schema);
        return errors.Count == 0 ? schema : throw new SchemaException(errors);
    }

    /// <summary>The type of that name, or none.</summary>
    public NamedType? FindType(string name) => _types.GetValueOrDefault(name);

    /// <summary>The directive of that name, or none.</summary>
    public Directive? FindDirective(string name) => _directives.GetValueOrDefault(name);

    /// <summary>The type a reference names, or none when the schema lacks it.</summary>
    public GraphQLType? FindType(TypeNode node) => node switch
    {
        NamedTypeNode n => FindType(n.Name.Value),
        ListTypeNode n => FindType(n.Type)?.List,
        NonNullTypeNode n => FindType(n.Type)?.NonNull,
        _ => null,
    };

    /// <summary>The type operations of a kind start from, or none.</summary>
    public ObjectType? FindRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types a value of a composite type can be.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#GetPossibleTypes()"/>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) =>
        type is ObjectType single ? [single] : _possibleTypes.GetValueOrDefault(type) ?? (IReadOnlyList<ObjectType>)[];

    /// <summary>Whether an abstract type includes another type.</summary>
    public bool IsSubType(NamedType abstractType, NamedType type) =>
        _subTypes.TryGetValue(abstractType, out HashSet<NamedType>? subTypes) && subTypes.Contains(type);

    /// <summary>The field a name selects on a type, the introspection fields included.</summary>
    public Field? FindField(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            switch (name)
            {
                case "__schema" when parent == DeclaredQueryType:
                    return SpecifiedTypes.SchemaField;
                case "__type" when parent == DeclaredQueryType:
                    return SpecifiedTypes.TypeField;
                case "__typename" when parent.IsComposite:
                    return SpecifiedTypes.TypeNameField;
            }
        }

        return (parent as StructuredType)?.Fields.GetValueOrDefault(name);
    }

    /// <summary>The schema as text, in the reference implementation's layout.</summary>
    public override string ToString() => SchemaPrinter.Print(this);
}
