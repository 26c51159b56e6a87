namespace NaftStats.GraphQL.Language;

/// <summary>What a <see cref="SyntaxNode"/> is, so that it can be dispatched on without type tests.</summary>
public enum NodeKind
{
    /// <summary>A whole source text: executable definitions, type system definitions, or both.</summary>
    Document,

    /// <summary>A query, mutation or subscription.</summary>
    OperationDefinition,

    /// <summary>A variable that an operation declares.</summary>
    VariableDefinition,

    /// <summary>The selections between two braces.</summary>
    SelectionSet,

    /// <summary>A selected field.</summary>
    Field,

    /// <summary>A named fragment spread into a selection set.</summary>
    FragmentSpread,

    /// <summary>A fragment written where it is used.</summary>
    InlineFragment,

    /// <summary>A named, reusable set of selections.</summary>
    FragmentDefinition,

    /// <summary>An argument: a name and the value given to it.</summary>
    Argument,

    /// <summary>A directive applied to the node it follows.</summary>
    Directive,

    /// <summary>A use of a variable.</summary>
    Variable,

    /// <summary>An integer literal, kept as written because it may exceed every machine type.</summary>
    IntValue,

    /// <summary>A number literal with a fraction or an exponent, kept as written.</summary>
    FloatValue,

    /// <summary>A string literal.</summary>
    StringValue,

    /// <summary>The literal <c>true</c> or <c>false</c>.</summary>
    BooleanValue,

    /// <summary>The literal <c>null</c>.</summary>
    NullValue,

    /// <summary>A name used as a value.</summary>
    EnumValue,

    /// <summary>A list literal.</summary>
    ListValue,

    /// <summary>An input object literal.</summary>
    ObjectValue,

    /// <summary>A field of an input object literal.</summary>
    ObjectField,

    /// <summary>A reference to a type by its name.</summary>
    NamedType,

    /// <summary>A reference to a list of another type.</summary>
    ListType,

    /// <summary>A reference to a type that excludes null.</summary>
    NonNullType,

    /// <summary>The root types of a schema, or an extension of them.</summary>
    SchemaDefinition,

    /// <summary>One root type of a schema.</summary>
    OperationTypeDefinition,

    /// <summary>A scalar type, or an extension of one.</summary>
    ScalarTypeDefinition,

    /// <summary>An object type, or an extension of one.</summary>
    ObjectTypeDefinition,

    /// <summary>An interface type, or an extension of one.</summary>
    InterfaceTypeDefinition,

    /// <summary>A union type, or an extension of one.</summary>
    UnionTypeDefinition,

    /// <summary>An enum type, or an extension of one.</summary>
    EnumTypeDefinition,

    /// <summary>An input object type, or an extension of one.</summary>
    InputObjectTypeDefinition,

    /// <summary>A field that an object or interface type declares.</summary>
    FieldDefinition,

    /// <summary>An argument of a field or directive, or a field of an input object.</summary>
    InputValueDefinition,

    /// <summary>A value that an enum type declares.</summary>
    EnumValueDefinition,

    /// <summary>A directive that documents may apply.</summary>
    DirectiveDefinition,
}
