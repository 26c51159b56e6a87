namespace NaftStats.GraphQL.Binding;

/// <summary>Says which C# class represents which object type.</summary>
public sealed class SchemaBindings
{
    private readonly Dictionary<string, Type> _classes = new(StringComparer.Ordinal);

    /// <summary>The classes by the name of the type they represent.</summary>
    public IReadOnlyDictionary<string, Type> Classes => _classes;

    /// <summary>Binds a class or struct to the object type of the given name, or else of its own name.</summary>
    /// <remarks>
    /// A field <c>x</c> binds to the property or method <c>X</c>, <c>GetX</c>, <c>XAsync</c> or <c>GetXAsync</c>. Parameters take the
    /// arguments of the same name; others take the <see cref="CancellationToken"/> or a service of the request. Enums and input
    /// objects need no binding: the C# types that members use for them are checked where they are used.
    /// </remarks>
    public SchemaBindings Bind<T>(string? typeName = null)
    {
        _classes[typeName ?? typeof(T).Name] = typeof(T);
        return this;
    }
}
