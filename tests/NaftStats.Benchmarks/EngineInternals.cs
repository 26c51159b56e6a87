using System.Linq.Expressions;
using System.Reflection;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Language;

namespace NaftStats.Benchmarks;

/// <summary>
/// The two steps that the engine keeps to itself, lexing and compiling, as plain delegates. They are compiled expressions, which may call
/// what is internal: measuring a step is no reason to show it to everyone.
/// </summary>
internal static class EngineInternals
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Cuts a text into tokens and counts them.</summary>
    public static Func<string, int> CountTokens()
    {
        var lexerType = TypeOf("Language.Lexer");
        var source = Expression.Parameter(typeof(string), "source");
        var lexer = Expression.Variable(lexerType, "lexer");
        var kind = Expression.Variable(TypeOf("Language.TokenKind"), "kind");
        var count = Expression.Variable(typeof(int), "count");
        var end = Expression.Label(typeof(int));
        var body = Expression.Block(
            [lexer, kind, count],
            Expression.Assign(lexer, Expression.New(lexerType.GetConstructor([typeof(string)])!, source)),
            Expression.Loop(
                Expression.Block(
                    Expression.Assign(kind, Expression.Property(Expression.Call(lexer, lexerType.GetMethod("Next", Any)!), "Kind")),
                    Expression.IfThen(
                        Expression.Equal(kind, Expression.Constant(Enum.Parse(kind.Type, "EndOfFile"))),
                        Expression.Break(end, count)),
                    Expression.PreIncrementAssign(count)),
                end));
        return Expression.Lambda<Func<string, int>>(body, source).Compile();
    }

    /// <summary>Compiles the operation of a valid document without conditions into a plan.</summary>
    public static Func<object> Compile(ExecutableSchema schema, Document document)
    {
        var compiler = TypeOf("Execution.PlanCompiler");
        var values = TypeOf("Execution.VariableValues");
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var create = Expression.New(
            compiler.GetConstructors(Any).Single(),
            Expression.Field(Expression.Constant(schema), typeof(ExecutableSchema).GetField("_bound", Any)!),
            Expression.Constant(document),
            Expression.Property(null, values.GetProperty("None", Any)!));
        var call = Expression.Call(create, compiler.GetMethod("Compile", Any, [typeof(OperationDefinitionNode)])!, Expression.Constant(operation));
        return Expression.Lambda<Func<object>>(call).Compile();
    }

    private static Type TypeOf(string name) => typeof(ExecutableSchema).Assembly.GetType($"NaftStats.GraphQL.{name}", throwOnError: true)!;
}
