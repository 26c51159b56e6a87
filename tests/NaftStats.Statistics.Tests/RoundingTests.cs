using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

public class RoundingTests
{
    [Theory]
    [InlineData(13, 16, 81.3)] // 81,25: half up, as the report prints it
    [InlineData(573, 3416, 16.8)]
    [InlineData(1, 2000, 0.1)] // 0,05
    [InlineData(0, 7, 0.0)]
    [InlineData(7, 7, 100.0)]
    public void Shares_round_half_up(int part, int whole, double share) => Assert.Equal(share, Rounding.Share(part, whole));

    [Fact]
    public void A_share_of_nothing_is_no_number() => Assert.Null(Rounding.Share(0, 0));

    [Theory]
    [InlineData("regoin", "Did you mean \"region\"?")]
    [InlineData("zzz", "There is \"region\", \"geslacht\" and \"year\".")]
    [InlineData("YEAR", "Did you mean \"year\"?")]
    public void A_slip_of_the_pen_is_answered_with_the_nearest_name(string slip, string sentence) =>
        Assert.Equal(sentence, Suggestion.For(slip, ["region", "geslacht", "year"]));
}
