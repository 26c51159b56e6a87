using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>Gives the one writer of a leaf type.</summary>
internal sealed class LeafFactory<T>(ValueWriter<T> writer) : WriterFactory<T>
{
    public override ValueWriter<T> Create(PlanCompiler compiler, FieldSelection selection) => writer;
}

/// <summary>Makes writers of values that may be absent.</summary>
internal sealed class NullableFactory<T>(WriterFactory<T> factory) : WriterFactory<T?>
    where T : struct
{
    public override ValueWriter<T?> Create(PlanCompiler compiler, FieldSelection selection) =>
        new NullableWriter<T>(factory.Create(compiler, selection));
}

/// <summary>Makes writers of lists.</summary>
internal sealed class ListFactory<TList, TItem>(WriterFactory<TItem> factory, bool isItemNonNull) : WriterFactory<TList>
    where TList : IEnumerable<TItem>
{
    public override ValueWriter<TList> Create(PlanCompiler compiler, FieldSelection selection) =>
        new ListWriter<TList, TItem>(factory.Create(compiler, selection), isItemNonNull);
}

/// <summary>Makes writers of objects.</summary>
internal sealed class ObjectFactory<T>(ObjectType type) : WriterFactory<T>
{
    public override ValueWriter<T> Create(PlanCompiler compiler, FieldSelection selection) =>
        compiler.Schema.FindObject(type).CompileAs<T>(compiler, selection);
}

/// <summary>Makes writers of interfaces and unions.</summary>
internal sealed class AbstractFactory<T>(NamedType type) : WriterFactory<T>
{
    public override ValueWriter<T> Create(PlanCompiler compiler, FieldSelection selection)
    {
        IEnumerable<ObjectBinding> possible = compiler.Schema.Schema.GetPossibleTypes(type).Select(compiler.Schema.FindObject);
        return new AbstractWriter<T>(type, [.. possible.Select(b => (b.Class, b.CompileAs<T>(compiler, selection)))]);
    }
}
