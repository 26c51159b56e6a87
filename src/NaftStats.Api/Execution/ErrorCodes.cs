namespace NaftStats.Api.Execution;

/// <summary>The codes of what is wrong with a request itself. They never change meaning.</summary>
internal static class ErrorCodes
{
    /// <summary>The document does not follow the grammar.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The document breaks a validation rule.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>A variable is missing or has a value of the wrong type.</summary>
    public const string VariableInvalid = "VARIABLE_INVALID";

    /// <summary>The request asks for more than a limit allows.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The request took longer than allowed.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The operation cannot be told apart, does not exist, or is of a kind that is not served.</summary>
    public const string OperationInvalid = "OPERATION_INVALID";

    /// <summary>Something failed inside the server; details are in its log only.</summary>
    public const string Internal = "INTERNAL";
}
