using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Http;

/// <summary>Reads the bodies of requests as far as their size allows.</summary>
/// <param name="maxSize">How many bytes a body may have.</param>
/// <param name="repeated">Finds bodies that came before; null where they are not looked for.</param>
internal sealed class HttpBody(int maxSize, RepeatedBodies? repeated)
{
    private const long MaxDiscarded = 16 << 20;

    /// <summary>Reads the parameters of a POST.</summary>
    /// <remarks>
    /// What is too large is refused unread. What the client goes on to send is thrown away, within a bound: a connection that is
    /// cut while the client is writing would lose the answer that says why.
    /// </remarks>
    public ValueTask<HttpParameters> ReadAsync(HttpContext context)
    {
        // Most bodies come together with the head of the request: there is nothing to wait for.
        PipeReader reader = context.Request.BodyReader;
        ReadResult read;
        try
        {
            if (!(context.Request.ContentLength <= maxSize) || !reader.TryRead(out read))
            {
                return ReadSlowlyAsync(context);
            }
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            throw TooLarge();
        }

        if (read.IsCompleted && read.Buffer.Length <= maxSize)
        {
            return new(Parse(reader, read.Buffer));
        }

        reader.AdvanceTo(read.Buffer.Start);
        return ReadSlowlyAsync(context);
    }

    private async ValueTask<HttpParameters> ReadSlowlyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > maxSize)
        {
            await DiscardAsync(context).ConfigureAwait(false);
            throw TooLarge();
        }

        PipeReader reader = context.Request.BodyReader;
        while (true)
        {
            ReadResult read;
            try
            {
                read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
            }
            catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
            {
                throw TooLarge();
            }

            ReadOnlySequence<byte> buffer = read.Buffer;
            if (buffer.Length > maxSize)
            {
                reader.AdvanceTo(buffer.End);
                await DiscardAsync(context).ConfigureAwait(false);
                throw TooLarge();
            }

            if (read.IsCompleted)
            {
                return Parse(reader, buffer);
            }

            reader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    // A client that is still sending when the refusal comes sees a broken connection and not the refusal. So what it sends is
    // read and thrown away, up to a bound beyond which the connection is given up.
    private static async ValueTask DiscardAsync(HttpContext context)
    {
        PipeReader reader = context.Request.BodyReader;
        long discarded = 0;
        try
        {
            while (discarded <= MaxDiscarded && !(context.Request.ContentLength > MaxDiscarded))
            {
                ReadResult read = await reader.ReadAsync(context.RequestAborted).ConfigureAwait(false);
                discarded += read.Buffer.Length;
                reader.AdvanceTo(read.Buffer.End);
                if (read.IsCompleted)
                {
                    return;
                }
            }
        }
        catch (BadHttpRequestException)
        {
            // The server's own limit, or a broken body: nothing more will come.
        }

        context.Response.Headers.Connection = "close";
    }

    private HttpParameters Parse(PipeReader reader, ReadOnlySequence<byte> buffer)
    {
        try
        {
            return Parse(buffer);
        }
        finally
        {
            // A body that is no request is read all the same: the connection stays fit for the next one.
            reader.AdvanceTo(buffer.End);
        }
    }

    private HttpParameters Parse(ReadOnlySequence<byte> buffer)
    {
        if (buffer.IsSingleSegment)
        {
            return Parse(buffer.FirstSpan);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent((int)buffer.Length);
        try
        {
            buffer.CopyTo(rented);
            return Parse(rented.AsSpan(0, (int)buffer.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private HttpParameters Parse(ReadOnlySpan<byte> body) => repeated?.Read(body) ?? HttpParameters.FromBody(body);

    private BadGraphQLRequestException TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge,
        $"The body is larger than the {maxSize} bytes allowed.",
        ErrorCodes.BodyTooLarge);
}
