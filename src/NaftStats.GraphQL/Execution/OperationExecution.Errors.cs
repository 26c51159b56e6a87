using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <content>What becomes of a field or item that has no value.</content>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/>
internal sealed partial class OperationExecution
{
    /// <summary>Whether an exception means that the whole request is over.</summary>
    public bool IsCancellation(Exception exception) =>
        (exception is OperationCanceledException && Cancellation.IsRequested) || exception is ResponseTooLargeException;

    /// <summary>Ends a field or item that has no value, recording an error where the type excludes that. True when it can be null.</summary>
    public bool EndWithoutValue(int depth, Completion completion, bool isNonNull)
    {
        Depth = depth;
        if (isNonNull)
        {
            if (completion == Completion.Null)
            {
                AddNullError();
            }

            return false;
        }

        return true;
    }

    private void AddNullError()
    {
        FieldPlan field = CurrentField()!;
        Add(new GraphQLError(
            $"Cannot return null for non-nullable field {field.ParentType}.{field.Name}.", ErrorCodes.ResultInvalid, field.Locations));
    }

    /// <summary>Records an exception thrown at the given depth.</summary>
    public Completion Fail(int depth, Exception exception)
    {
        Depth = depth;
        FieldPlan? field = CurrentField();
        if (exception is FieldException known)
        {
            Add(new GraphQLError(known.Message, known.Code, known.Location is { } location ? [location] : field?.Locations));
            return Completion.Failed;
        }

        IReadOnlyList<ResolverError>? errors = null;
        try
        {
            errors = _options.OnResolverError?.Invoke(exception);
        }
        catch (Exception hookException) when (hookException is not OperationCanceledException)
        {
            // A host that fails while explaining a failure must not bring down the request.
            exception = new AggregateException(exception, hookException);
        }

        if (errors is null or [])
        {
            _logger?.ResolverFailed(exception, field?.ParentType ?? "the root", field?.Name ?? "");
            errors = [new ResolverError("An internal error occurred. It has been logged.", ErrorCodes.Internal)];
        }

        foreach (ResolverError error in errors)
        {
            Add(new GraphQLError(error.Message, error.Code, field?.Locations) { Extensions = error.Extensions });
        }

        return Completion.Failed;
    }

    private void Add(GraphQLError error)
    {
        var path = new object[Depth];
        for (int i = 0; i < path.Length; i++)
        {
            path[i] = _path[i].Field is { } field ? field.ResponseName : _path[i].Index;
        }

        // An error of the root itself has no place in the response.
        _errors.Add(path.Length == 0 ? error : error with { Path = path });
    }

    private FieldPlan? CurrentField()
    {
        int depth = Depth - 1;
        while (depth >= 0 && _path[depth].Field is null)
        {
            depth--;
        }

        return depth < 0 ? null : _path[depth].Field;
    }
}
