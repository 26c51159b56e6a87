using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Http;

/// <summary>A request over HTTP and the response to it, for the host to look at and to step in.</summary>
public sealed class GraphQLExchange
{
    private readonly ExecutableSchema _schema;
    private readonly ArrayBufferWriter<byte> _body = new();

    internal GraphQLExchange(HttpContext context, ExecutableSchema schema, GraphQLRequest request, string mediaType)
    {
        MediaType = mediaType;
        HttpContext = context;
        _schema = schema;
        Request = request;
    }

    /// <summary>The HTTP request and response. Headers may be set until the body is sent.</summary>
    public HttpContext HttpContext { get; }

    /// <summary>What is asked.</summary>
    public GraphQLRequest Request { get; internal set; }

    /// <summary>The media type of the response, as agreed with the client.</summary>
    public string MediaType { get; }

    /// <summary>How the execution ended, after <see cref="ExecuteAsync"/>.</summary>
    public ExecutionResult? Result { get; private set; }

    /// <summary>The body of the response: what the execution wrote, or what the host put there instead.</summary>
    public ReadOnlyMemory<byte> Body { get; set; }

    /// <summary>The status of the response; without one, it follows from the result.</summary>
    public int? StatusCode { get; set; }

    /// <summary>The SHA-256 of the document and the operation name, in lower-case hexadecimal.</summary>
    public string OperationHash
    {
        get
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            hash.AppendData(Encoding.UTF8.GetBytes(Request.Query ?? ""));
            hash.AppendData([0]);
            hash.AppendData(Encoding.UTF8.GetBytes(Request.OperationName ?? ""));
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }

    /// <summary>The variables as the client wrote them; empty when it gave none.</summary>
    public string VariablesText => Request.Variables.ValueKind == JsonValueKind.Undefined ? "" : Request.Variables.GetRawText();

    /// <summary>Executes the request; the response is in <see cref="Body"/> and can still be replaced.</summary>
    public async Task<ExecutionResult> ExecuteAsync()
    {
        _body.ResetWrittenCount();
        ExecutionResult result = await _schema
            .ExecuteAsync(
                Request, _body, HttpContext.RequestServices, isRead: !HttpMethods.IsPost(HttpContext.Request.Method), HttpContext.RequestAborted)
            .ConfigureAwait(false);
        Result = result;
        Body = _body.WrittenMemory;
        return result;
    }
}
