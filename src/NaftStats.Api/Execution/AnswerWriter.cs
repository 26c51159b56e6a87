using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL;
using GraphQL.Execution;
using GraphQL.SystemTextJson;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Execution;

/// <summary>Writes answers as JSON, letters as they are, and none that is larger than allowed.</summary>
internal sealed class AnswerWriter(IErrorInfoProvider errors, ApiLimits limits)
{
    // The answer is JSON by itself, never part of a page: letters and quotes need no escapes.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly JsonSerializerOptions _options = new()
    {
        Encoder = Encoder,
        Converters = { new ExecutionResultJsonConverter(), new ExecutionErrorJsonConverter(errors) },
    };

    /// <summary>Writes an answer, unless it is too large.</summary>
    public bool TryWrite(ExecutionResult result, [NotNullWhen(true)] out byte[]? body)
    {
        var output = new BoundedBuffer(limits.ResponseBytes);
        try
        {
            using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = Encoder });
            JsonSerializer.Serialize(writer, result, _options);
        }
        catch (BoundedBuffer.FullException)
        {
            body = null;
            return false;
        }

        body = output.ToArray();
        return true;
    }

    /// <summary>Bytes up to some number.</summary>
    private sealed class BoundedBuffer(int most) : IBufferWriter<byte>
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();

        public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

        public void Advance(int count)
        {
            if (_bytes.WrittenCount + count > most)
            {
                throw new FullException();
            }

            _bytes.Advance(count);
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _bytes.GetMemory(sizeHint);

        public Span<byte> GetSpan(int sizeHint = 0) => _bytes.GetSpan(sizeHint);

        public sealed class FullException : Exception;
    }
}
