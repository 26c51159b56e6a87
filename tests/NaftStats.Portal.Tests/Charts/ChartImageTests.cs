using NaftStats.Portal.Charts;

namespace NaftStats.Portal.Tests.Charts;

public sealed class ChartImageTests
{
    [Fact]
    public async Task A_picture_has_two_pixels_for_each_of_the_chart_and_its_margins()
    {
        var svg = await Rendered.Of<ChartPicture>(("Chart", SampleCharts.Bar with { Width = ChartImage.Width }));

        var png = ChartImage.Png(svg);

        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((ChartImage.Width + 40) * 2, (png[18] << 8) + png[19]);
    }

    [Fact]
    public async Task A_picture_has_its_words()
    {
        var named = await Rendered.Of<ChartPicture>(("Chart", SampleCharts.Bar with { Width = ChartImage.Width }));
        var other = named.Replace(">BSO<", ">ASO<", StringComparison.Ordinal);

        Assert.NotEqual(ChartImage.Png(named), ChartImage.Png(other));
    }
}
