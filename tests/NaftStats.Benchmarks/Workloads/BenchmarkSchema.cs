using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.Benchmarks.Workloads;

/// <summary>The schema that is measured, bound to its classes.</summary>
internal static class BenchmarkSchema
{
    /// <summary>Its text.</summary>
    public static string Text { get; } = Resource.Read("schema.graphql");

    /// <summary>Its classes.</summary>
    public static void Bind(SchemaBindings bindings) => bindings.Bind<Query>().Bind<Release>().Bind<Table>().Bind<Row>().Bind<Category>();

    /// <summary>The schema, ready to be asked.</summary>
    public static ExecutableSchema Create() => ExecutableSchema.Create(Schema.Parse(Text), Bind);
}
