using System.Buffers;
using BenchmarkDotNet.Attributes;
using NaftStats.Benchmarks.Workloads;
using NaftStats.GraphQL.Execution;

namespace NaftStats.Benchmarks;

/// <summary>A document that was never seen before: all steps of a request, and no cache that helps.</summary>
[MemoryDiagnoser]
public class FreshDocumentBenchmarks
{
    private readonly ArrayBufferWriter<byte> _output = new(1 << 16);
    private readonly ExecutableSchema _schema = BenchmarkSchema.Create();
    private readonly Workload _workload = Workload.Named("w4");
    private GraphQLRequest _request;
    private long _number;

    [GlobalSetup]
    public void SetUp() => _request = _workload.Request;

    [Benchmark]
    public ValueTask<ExecutionResult> AllSteps()
    {
        _output.ResetWrittenCount();
        return _schema.ExecuteAsync(_request with { Query = _workload.FreshQuery(_number++) }, _output);
    }
}
