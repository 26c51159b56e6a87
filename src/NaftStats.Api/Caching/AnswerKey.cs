using System.Security.Cryptography;
using System.Text;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Caching;

/// <summary>Everything that an answer depends on. Two requests with the same key get the same bytes.</summary>
/// <param name="Fingerprint">The mark of releases, program and limits.</param>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation of the document.</param>
/// <param name="Variables">The variables, as the client wrote them.</param>
/// <param name="Language">The language of labels where no argument names one.</param>
/// <param name="MediaType">The media type of the answer.</param>
public readonly record struct AnswerKey(
    string Fingerprint, string Query, string? OperationName, string Variables, Language Language, string MediaType)
{
    /// <summary>About how many bytes the key takes in memory.</summary>
    public int Size => 200 + (2 * (Query.Length + (OperationName?.Length ?? 0) + Variables.Length));

    // The rest tells few apart, and every hash is taken on each request.
    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Query, Variables);

    /// <summary>SHA-256 over the whole key, in hexadecimal: the heart of the ETag and the name in the shared cache.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in new[] { Fingerprint, Query, OperationName ?? "\0", Variables, Language.ToString(), MediaType })
        {
            // The length goes first, so that no two different keys have the same bytes.
            var bytes = Encoding.UTF8.GetBytes(part);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
