using NaftStats.Statistics.Problems;

namespace NaftStats.Statistics.Tests;

/// <summary>"Did you mean" names what is near, and costs little whatever is sent.</summary>
public class SuggestionTests
{
    private static readonly string[] Known = ["region", "region-of-school", "geslacht", "year"];

    [Theory]
    [InlineData("regoin", "Did you mean \"region\"?")] // two letters in each other's place
    [InlineData("YEARS", "Did you mean \"year\"?")]
    [InlineData("school", "Did you mean \"region-of-school\"?")] // a part of it
    [InlineData("regio", "Did you mean \"region\" or \"region-of-school\"?")]
    [InlineData("geslachtt", "Did you mean \"geslacht\"?")]
    [InlineData("zzz", "There is \"region\", \"region-of-school\", \"geslacht\" and \"year\".")]
    [InlineData("", "There is \"region\", \"region-of-school\", \"geslacht\" and \"year\".")]
    public void The_nearest_names_come_first_and_none_is_near_to_nothing(string unknown, string sentence) =>
        Assert.Equal(sentence, Suggestion.For(unknown, Known));

    [Fact]
    public void What_is_longer_than_any_name_is_not_compared()
    {
        var unknown = string.Concat(Enumerable.Repeat("region", 20_000));

        Assert.StartsWith("There is", Suggestion.For(unknown, Known), StringComparison.Ordinal);
    }
}
