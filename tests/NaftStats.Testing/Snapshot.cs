using System.Runtime.CompilerServices;
using System.Text;
using Xunit.Sdk;

namespace NaftStats.Testing;

/// <summary>
/// Compares a text with the one kept in <c>__snapshots__/Class.Method.snap</c> beside the test. A difference is written to
/// <c>__mismatch__/</c>. A snapshot that is missing is written, and fails where <c>CI</c> is set, so that none is forgotten.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails when <paramref name="text"/> is not the kept one.</summary>
    /// <param name="text">The text; line ends are folded to LF.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="method">Filled in by the compiler.</param>
    /// <param name="name">Told apart from other snapshots of the same test by this name.</param>
    public static void Match(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var actual = text.ReplaceLineEndings("\n");
        if (!actual.EndsWith('\n'))
        {
            actual += '\n';
        }

        var folder = Path.GetDirectoryName(file)!;
        var snapshot = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(name is null ? "" : "." + name)}.snap";
        var kept = Path.Combine(folder, "__snapshots__", snapshot);
        var mismatch = Path.Combine(folder, "__mismatch__", snapshot);
        if (!File.Exists(kept))
        {
            Write(kept, actual);
            if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            {
                throw new XunitException($"The snapshot {snapshot} was missing. Run the tests locally and commit it.");
            }

            return;
        }

        var expected = File.ReadAllText(kept).ReplaceLineEndings("\n");
        if (expected == actual)
        {
            if (File.Exists(mismatch))
            {
                File.Delete(mismatch);
            }

            return;
        }

        Write(mismatch, actual);
        throw new XunitException($"The answer differs from {kept}; it is in {mismatch}.\n{Difference(expected, actual)}");
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text, new UTF8Encoding(false));
    }

    private static string Difference(string expected, string actual)
    {
        var left = expected.Split('\n');
        var right = actual.Split('\n');
        var line = 0;
        while (line < left.Length && line < right.Length && left[line] == right[line])
        {
            line++;
        }

        return $"First difference in line {line + 1}:\n- {left.ElementAtOrDefault(line)}\n+ {right.ElementAtOrDefault(line)}";
    }
}
