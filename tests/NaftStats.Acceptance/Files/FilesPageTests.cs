using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Files;

/// <summary>The examples of docs/files.md are run as they stand there; each prints what is printed below it.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed partial class FilesPageTests(ShippedData shipped)
{
    [ToolFact("bash", "curl", "python3", "sha256sum")]
    public async Task Every_example_of_the_page_prints_what_stands_below_it()
    {
        var examples = Example().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs/files.md")));
        Assert.True(examples.Count >= 4);
        foreach (Match example in examples)
        {
            var script = example.Groups["script"].Value.Replace("http://localhost:5000", shipped.Server.Client.BaseAddress!.ToString().TrimEnd('/'), StringComparison.Ordinal)
                .Replace("curl ", "curl --silent ", StringComparison.Ordinal);
            var isPython = example.Groups["language"].Value == "python";
            using var folder = new TemporaryFolder();
            await using var process = new RunningProcess(Tool.Find(isPython ? "python3" : "bash")!, ["-c", script], folder: folder.Path);
            await process.WaitForExit();
            Assert.Equal(example.Groups["output"].Value.Trim(), process.Output.ReplaceLineEndings("\n").Trim());
        }
    }

    [GeneratedRegex("```(?<language>sh|python)\\n(?<script>.*?)```\\n```\\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
