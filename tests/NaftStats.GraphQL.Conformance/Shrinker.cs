namespace NaftStats.GraphQL.Conformance;

/// <summary>Makes a document on which the two disagree as small as it can get while they still do.</summary>
internal static class Shrinker
{
    public static GeneratedCase Shrink(GeneratedCase given, Func<GeneratedCase, bool> disagrees)
    {
        List<string> tokens = Tokens.Split(given.Query);
        for (int size = Math.Max(1, tokens.Count / 2); size >= 1; size /= 2)
        {
            for (int at = 0; at + size <= tokens.Count;)
            {
                List<string> fewer = [.. tokens[..at], .. tokens[(at + size)..]];
                GeneratedCase candidate = given with { Query = string.Concat(fewer) };
                if (disagrees(candidate))
                {
                    tokens = fewer;
                    given = candidate;
                }
                else
                {
                    at += size;
                }
            }
        }

        return given;
    }
}
