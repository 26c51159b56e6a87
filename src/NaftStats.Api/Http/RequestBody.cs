using System.Buffers;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>Reads the body of a request as far as its size allows.</summary>
internal static class RequestBody
{
    private const long MostDiscarded = 16 * 1024 * 1024;

    /// <summary>Reads a body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="limits">What a body may be at most.</param>
    /// <param name="parse">Makes something of the bytes, which are gone as soon as it returns.</param>
    /// <remarks>
    /// What is too large is refused unread. What the client goes on to send is thrown away, within a bound: a connection that is
    /// cut while the client is writing would lose the answer that says why.
    /// </remarks>
    /// <exception cref="RefusedRequestException">The body is larger than allowed, or not in the coding that it says.</exception>
    public static async ValueTask<T> ReadAsync<T>(HttpContext context, ApiLimits limits, Func<ReadOnlyMemory<byte>, HttpContext, T> parse)
        where T : class
    {
        try
        {
            if (!(context.Request.ContentLength > limits.BodyBytes) && await TryReadAsync(context, limits.BodyBytes, parse) is { } body)
            {
                return body;
            }

            await DiscardAsync(context);
        }
        catch (Exception exception) when (exception is InvalidDataException || IsNoBrotli(exception))
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, new Problem("BAD_REQUEST", "The body is not in the coding that Content-Encoding says."));
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            // The server's own limit: nothing more is read.
            context.Response.Headers.Connection = "close";
        }

        throw new RefusedRequestException(
            StatusCodes.Status413PayloadTooLarge, new Problem("BODY_TOO_LARGE", $"The body is larger than the {limits.BodyBytes} bytes allowed."));
    }

    // The stream of Brotli has no exception of its own for what is none.
    private static bool IsNoBrotli(Exception exception) => exception is InvalidOperationException { Source: "System.IO.Compression.Brotli" };

    private static async ValueTask<T?> TryReadAsync<T>(HttpContext context, int most, Func<ReadOnlyMemory<byte>, HttpContext, T> parse)
        where T : class
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > most)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                try
                {
                    return parse(read.Buffer.IsSingleSegment ? read.Buffer.First : read.Buffer.ToArray(), context);
                }
                finally
                {
                    reader.AdvanceTo(read.Buffer.End);
                }
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task DiscardAsync(HttpContext context)
    {
        var reader = context.Request.BodyReader;
        var discarded = 0L;
        while (discarded <= MostDiscarded && !(context.Request.ContentLength > MostDiscarded))
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            discarded += read.Buffer.Length;
            reader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return;
            }
        }

        context.Response.Headers.Connection = "close";
    }
}
