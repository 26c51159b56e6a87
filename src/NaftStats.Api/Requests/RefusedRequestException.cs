using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Requests;

/// <summary>A GraphQL request is refused before anything of it is executed.</summary>
/// <param name="statusCode">The HTTP status.</param>
/// <param name="problem">What is wrong.</param>
internal sealed class RefusedRequestException(int statusCode, Problem problem) : Exception(problem.Message)
{
    /// <summary>The HTTP status.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>What is wrong.</summary>
    public Problem Problem { get; } = problem;
}
