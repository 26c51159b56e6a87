using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>What every schema has without declaring it: the built-in scalars and directives and the introspection types.</summary>
/// <remarks>They are read once from the schema text beside the introspection types, and shared by all schemas.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
public static class SpecifiedTypes
{
    private static readonly Document Text = Parser.Parse(ReadText());

    /// <summary>The built-in scalars and the introspection types by name, in the order the reference implementation lists them.</summary>
    public static IReadOnlyDictionary<string, NamedType> All { get; } = BuildTypes();

    /// <summary>The built-in directives.</summary>
    public static IReadOnlyList<Directive> Directives { get; } = [.. new TypeBuilder(Text, All).BuildDirectives()];

    /// <summary>The scalar <c>Int</c>.</summary>
    public static ScalarType Int { get; } = (ScalarType)All["Int"];

    /// <summary>The scalar <c>Float</c>.</summary>
    public static ScalarType Float { get; } = (ScalarType)All["Float"];

    /// <summary>The scalar <c>String</c>.</summary>
    public static ScalarType String { get; } = (ScalarType)All["String"];

    /// <summary>The scalar <c>Boolean</c>.</summary>
    public static ScalarType Boolean { get; } = (ScalarType)All["Boolean"];

    /// <summary>The scalar <c>ID</c>.</summary>
    public static ScalarType ID { get; } = (ScalarType)All["ID"];

    /// <summary>The field <c>__schema</c> of the query root.</summary>
    internal static Field SchemaField { get; } = MetaField(
        "\"\"\"Access the current type schema of this server.\"\"\" __schema: __Schema!");

    /// <summary>The field <c>__type</c> of the query root.</summary>
    internal static Field TypeField { get; } = MetaField(
        "\"\"\"Request the type information of a single type.\"\"\" __type(name: String!): __Type");

    /// <summary>The field <c>__typename</c> of every composite type.</summary>
    internal static Field TypeNameField { get; } = MetaField(
        "\"\"\"The name of the current Object type at runtime.\"\"\" __typename: String!");

    /// <summary>Whether a type of that name is built in.</summary>
    public static bool Contains(string name) => All.ContainsKey(name);

    private static OrderedDictionary<string, NamedType> BuildTypes()
    {
        IReadOnlyDictionary<string, NamedType> built = new TypeBuilder(Text, builtIn: null).BuildTypes();
        string[] order =
        [
            "String", "Int", "Float", "Boolean", "ID",
            "__Schema", "__Directive", "__DirectiveLocation", "__Type", "__Field", "__InputValue", "__EnumValue", "__TypeKind",
        ];
        var types = new OrderedDictionary<string, NamedType>(StringComparer.Ordinal);
        foreach (string name in order)
        {
            types.Add(name, built[name]);
        }

        return types;
    }

    private static Field MetaField(string definition)
    {
        Document document = Parser.Parse($"type Meta {{ {definition} }}");
        return ((ObjectType)new TypeBuilder(document, All).BuildTypes()["Meta"]).Fields.GetAt(0).Value;
    }

    private static string ReadText()
    {
        using Stream stream = typeof(SpecifiedTypes).Assembly.GetManifestResourceStream("introspection.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
