using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Http;

/// <summary>An HTTP request that is not a GraphQL request, with the status and error to answer it with.</summary>
internal sealed class BadGraphQLRequestException(int statusCode, string message, string code = ErrorCodes.BadRequest) : Exception(message)
{
    public int StatusCode { get; } = statusCode;

    public GraphQLError Error { get; } = new(message, code);
}
