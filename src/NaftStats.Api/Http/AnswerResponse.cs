namespace NaftStats.Api.Http;

/// <summary>Sends what a request came to.</summary>
internal static class AnswerResponse
{
    /// <summary>Sends a body, or only its headers where the client asked for these.</summary>
    public static Task WriteAsync(HttpContext context, int status, string mediaType, ReadOnlyMemory<byte> body)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
