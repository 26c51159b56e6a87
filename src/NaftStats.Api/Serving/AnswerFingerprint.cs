using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;

namespace NaftStats.Api.Serving;

/// <summary>
/// The mark of everything but the request itself that an answer can depend on: the releases, the program, its limits, and who publishes.
/// It is part of every cache key and every ETag, so that nothing ever needs to be invalidated.
/// </summary>
public sealed class AnswerFingerprint(ApiLimits limits, DisseminationSettings settings)
{
    private const string Ours = "NaftStats.";

    private readonly string _program = ProgramMark();

    /// <summary>The mark of <paramref name="known"/>, of which the first is the current release.</summary>
    public string Of(IEnumerable<ReleaseIdentity> known)
    {
        var text = new StringBuilder(_program).Append('\n').Append(limits).Append('\n').Append(settings).Append('\n');
        foreach (var release in known)
        {
            text.Append(release).Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    // A deterministic build gives every replica of the same program the same identifiers, and a changed assembly another one: rounding,
    // texts and the order of rows are not in this one. What comes from elsewhere counts by its version.
    private static string ProgramMark()
    {
        var program = typeof(AnswerFingerprint).Assembly;
        var marks = new SortedSet<string>(StringComparer.Ordinal) { Environment.Version.ToString(), ContractMark(program) };
        var own = new Queue<Assembly>([program]);
        while (own.TryDequeue(out var assembly))
        {
            marks.Add($"{assembly.GetName().Name} {assembly.ManifestModule.ModuleVersionId:N}");
            foreach (var reference in assembly.GetReferencedAssemblies().Where(reference => marks.Add(reference.FullName)))
            {
                if (reference.Name!.StartsWith(Ours, StringComparison.Ordinal))
                {
                    own.Enqueue(Assembly.Load(reference));
                }
            }
        }

        return string.Join('\n', marks);
    }

    private static string ContractMark(Assembly program)
    {
        using var contract = program.GetManifestResourceStream("schema.graphql")!;
        return Convert.ToHexStringLower(SHA256.HashData(contract));
    }
}
