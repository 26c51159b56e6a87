using System.Text.Json;
using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>The examples of the README are asked as they stand there; each answer is the one printed below it.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed partial class ReadmeTests(ShippedData shipped)
{
    [Fact]
    public async Task Every_example_of_the_README_gives_the_answer_printed_below_it()
    {
        var examples = Example().Matches(await File.ReadAllTextAsync(Repository.PathOf("README.md")));

        Assert.True(examples.Count >= 3);
        foreach (Match example in examples)
        {
            var answer = await shipped.Server.Ask(example.Groups["query"].Value);
            Assert.Equal(Server.Pretty(JsonSerializer.Deserialize<JsonElement>(example.Groups["answer"].Value)), Server.Pretty(answer));
        }
    }

    [GeneratedRegex("```graphql\\n(?<query>.*?)```\\s*```json\\n(?<answer>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
