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
}
