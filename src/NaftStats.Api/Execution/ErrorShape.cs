using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace NaftStats.Api.Execution;

/// <summary>Gives every error a stable code of ours.</summary>
internal sealed class ErrorShape : ErrorInfoProvider
{
    private const int LongestMessage = 2_000;

    /// <inheritdoc/>
    public override ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = CodeOf(executionError) };
        foreach (var (name, value) in executionError.Extensions ?? [])
        {
            extensions[name] = value;
        }

        var message = executionError.Message;
        return new ErrorInfo { Message = message.Length <= LongestMessage ? message : $"{message[..LongestMessage]}...", Extensions = extensions };
    }

    /// <summary>The code of an error.</summary>
    public static string CodeOf(ExecutionError error) => error switch
    {
        ProblemError => error.Code!,
        TimeoutError => ErrorCodes.Timeout,
        OperationNotServedError => ErrorCodes.OperationInvalid,
        InvalidVariableError => ErrorCodes.VariableInvalid,
        ValidationError => ErrorCodes.ValidationFailed,
        NoOperationError or NoOperationNameError or InvalidOperationNameError or InvalidOperationError => ErrorCodes.OperationInvalid,
        _ => ErrorCodes.Internal,
    };
}
