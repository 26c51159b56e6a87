using GraphQL;
using GraphQLParser;
using GraphQLParser.AST;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Execution;

/// <summary>An error of a request with a code of ours.</summary>
internal sealed class ProblemError : ExecutionError
{
    /// <summary>An error with a stable code.</summary>
    public ProblemError(string code, string message)
        : base(message) => Code = code;

    /// <summary>A problem as an error: what is wrong and what would work, its code, its place.</summary>
    public ProblemError(Problem problem)
        : this(problem.Code, problem.Remedy is null ? problem.Message : $"{problem.Message} {problem.Remedy}")
    {
        if (problem.Remedy is not null)
        {
            this.AddExtension("remedy", problem.Remedy);
        }

        if (problem.Place is not null)
        {
            this.AddExtension("argument", problem.Place.Source);
        }
    }

    /// <summary>Places the error in the document.</summary>
    public ProblemError At(Location location)
    {
        AddLocation(location);
        return this;
    }

    /// <summary>Places the error at a node of the document.</summary>
    public ProblemError At(GraphQLDocument document, ASTNode node) => At(Location.FromLinearPosition(document.Source, node.Location.Start));
}

/// <summary>Ends the work on a request with several errors.</summary>
/// <param name="errors">The errors, in the order in which they are told.</param>
internal sealed class ProblemErrors(IReadOnlyList<ExecutionError> errors) : ExecutionError(errors[0].Message)
{
    /// <summary>The errors.</summary>
    public IReadOnlyList<ExecutionError> All { get; } = errors;
}

/// <summary>An error that was told already, of another row of the same list.</summary>
internal sealed class RepeatedError() : ExecutionError("This was told already.");
