using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>The examples of <c>docs/api.md</c> run as they stand there.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed partial class ApiGuideTests(ShippedData shipped)
{
    private const string Address = "http://localhost:5000/";

    private static readonly string Guide = File.ReadAllText(Repository.PathOf("docs/api.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Questions { get; } = [.. Block().Matches(Guide)
        .Where(block => block.Groups["language"].Value == "graphql" && block.Groups["text"].Value.StartsWith('{'))
        .Select(block => block.Groups["text"].Value)];

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_of_the_guide_is_answered(string query) => Assert.NotEqual("{}", (await shipped.Server.Data(query)).GetRawText());

    [ToolFact("python3")]
    public async Task The_program_in_Python_prints_what_the_guide_says()
    {
        var blocks = Block().Matches(Guide).ToLookup(block => block.Groups["language"].Value, block => block.Groups["text"].Value);
        await using var python = new RunningProcess(Tool.Find("python3")!, ["-c", blocks["python"].Single().Replace(Address, shipped.Server.Client.BaseAddress!.AbsoluteUri, StringComparison.Ordinal)]);

        Assert.Equal(0, await python.WaitForExit());
        Assert.Equal(blocks["text"].Single().Trim(), python.Output.Trim().ReplaceLineEndings("\n"));
    }

    [GeneratedRegex("```(?<language>\\w+)\\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
