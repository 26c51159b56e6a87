using System.Globalization;
using GraphQLParser.AST;
using GraphQLParser.Visitors;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Execution;

/// <summary>Refuses a document in which a list, an object or the arguments of a field are longer than anything that could be asked.</summary>
internal sealed class ListLengths(GraphQLDocument document, ApiLimits limits) : ASTVisitor<NullVisitorContext>
{
    /// <summary>Looks at all values of the document.</summary>
    /// <exception cref="ProblemError">One is too long.</exception>
    public void Check() => VisitAsync(document, default).AsTask().GetAwaiter().GetResult();

    /// <inheritdoc/>
    protected override ValueTask VisitListValueAsync(GraphQLListValue listValue, NullVisitorContext context)
    {
        CheckLength(listValue.Values?.Count, listValue);
        return base.VisitListValueAsync(listValue, context);
    }

    /// <inheritdoc/>
    protected override ValueTask VisitObjectValueAsync(GraphQLObjectValue objectValue, NullVisitorContext context)
    {
        CheckLength(objectValue.Fields?.Count, objectValue);
        return base.VisitObjectValueAsync(objectValue, context);
    }

    /// <inheritdoc/>
    protected override ValueTask VisitArgumentsAsync(GraphQLArguments arguments, NullVisitorContext context)
    {
        CheckLength(arguments.Count, arguments);
        return base.VisitArgumentsAsync(arguments, context);
    }

    private void CheckLength(int? length, ASTNode node)
    {
        if (length > limits.ListLength)
        {
            throw new ProblemError(
                ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"A list of the document has more than {limits.ListLength} elements.")).At(document, node);
        }
    }
}
