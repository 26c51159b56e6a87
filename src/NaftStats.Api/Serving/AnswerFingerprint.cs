using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Serving;

/// <summary>
/// The mark of everything but the request itself that an answer can depend on: the releases, the program and its limits.
/// It is part of every cache key and every ETag, so that nothing ever needs to be invalidated.
/// </summary>
public sealed class AnswerFingerprint(ApiLimits limits)
{
    // A deterministic build gives every replica of the same program the same identifier, and a changed program another one.
    private readonly string _program = typeof(AnswerFingerprint).Assembly.ManifestModule.ModuleVersionId.ToString("N");

    /// <summary>The mark of <paramref name="known"/>, of which the first is the current release.</summary>
    public string Of(IEnumerable<ReleaseIdentity> known)
    {
        var text = new StringBuilder(_program).Append('\n').Append(limits).Append('\n');
        foreach (var release in known)
        {
            text.Append(release).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
