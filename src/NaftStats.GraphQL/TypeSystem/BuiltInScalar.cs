namespace NaftStats.GraphQL.TypeSystem;

/// <summary>The scalars that every schema has.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/>
public enum BuiltInScalar
{
    /// <summary>A custom scalar.</summary>
    None,

    /// <summary>A 32-bit integer.</summary>
    Int,

    /// <summary>A double-precision number.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>An opaque identifier, written as text.</summary>
    ID,
}
