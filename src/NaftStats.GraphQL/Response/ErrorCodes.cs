namespace NaftStats.GraphQL.Response;

/// <summary>The values of <c>extensions.code</c> that the engine itself uses. They never change meaning.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
public static class ErrorCodes
{
    /// <summary>The document does not follow the grammar.</summary>
    public const string SyntaxError = "SYNTAX_ERROR";

    /// <summary>The document breaks a validation rule.</summary>
    public const string ValidationFailed = "VALIDATION_FAILED";

    /// <summary>A variable is missing or has a value of the wrong type.</summary>
    public const string VariableInvalid = "VARIABLE_INVALID";

    /// <summary>An argument has a value that cannot be used.</summary>
    public const string ArgumentInvalid = "ARGUMENT_INVALID";

    /// <summary>The document asks for more than a limit allows.</summary>
    public const string LimitExceeded = "LIMIT_EXCEEDED";

    /// <summary>The request took longer than allowed.</summary>
    public const string Timeout = "TIMEOUT";

    /// <summary>The operation cannot be told apart, does not exist, or is of a kind that is not served.</summary>
    public const string OperationInvalid = "OPERATION_INVALID";

    /// <summary>A resolver gave null, or a value of the wrong kind, where the schema forbids it.</summary>
    public const string ResultInvalid = "RESULT_INVALID";

    /// <summary>Something failed inside the server; details are in its log only.</summary>
    public const string Internal = "INTERNAL";

    /// <summary>The HTTP request is not a GraphQL request.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>The body of the HTTP request is larger than allowed.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The HTTP method is not one of those served.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The media type of the body is not JSON.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>None of the media types the client accepts is served.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";
}
