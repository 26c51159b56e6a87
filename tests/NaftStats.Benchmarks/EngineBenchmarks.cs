using System.Buffers;
using BenchmarkDotNet.Attributes;
using NaftStats.Benchmarks.Workloads;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;
using NaftStats.GraphQL.Validation;

namespace NaftStats.Benchmarks;

/// <summary>Each step of a request on its own. Only the last one happens on a document that was asked before.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);

    private string _text = null!;
    private Document _document = null!;
    private OperationDefinitionNode _operation = null!;
    private Schema _schema = null!;
    private ExecutableSchema _executable = null!;
    private GraphQLRequest _request;

    [Params("w1", "w2", "w3")]
    public string Workload { get; set; } = "";

    [GlobalSetup]
    public async Task SetUp()
    {
        var workload = Workloads.Workload.Named(Workload);
        _executable = BenchmarkSchema.Create();
        _schema = _executable.Schema;
        _text = workload.Query;
        _request = workload.Request;
        _document = Parser.Parse(_text);
        _operation = _document.Definitions.OfType<OperationDefinitionNode>().Single();
        await workload.Answer(_executable);
    }

    [Benchmark]
    public int Lex()
    {
        var lexer = new Lexer(_text);
        int count = 0;
        while (lexer.Next().Kind != TokenKind.EndOfFile)
        {
            count++;
        }

        return count;
    }

    [Benchmark]
    public Document Parse() => Parser.Parse(_text);

    [Benchmark]
    public IReadOnlyList<GraphQLError> Validate() => DocumentValidator.Validate(_schema, _document);

    [Benchmark]
    public object Compile() => new PlanCompiler(_executable.Bound, _document, VariableValues.None).Compile(_operation);

    [Benchmark]
    public ValueTask<ExecutionResult> Execute()
    {
        _output.ResetWrittenCount();
        return _executable.ExecuteAsync(_request, _output);
    }
}
