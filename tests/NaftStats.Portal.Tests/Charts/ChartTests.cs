using System.Xml.Linq;
using NaftStats.Portal.Charts;
using Snapshooter;
using Snapshooter.Xunit;

namespace NaftStats.Portal.Tests.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> Names => [.. SampleCharts.All.Select(chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_chart_changes_only_on_purpose(string name) =>
        Snapshot.Match(await Drawn(name), SnapshotNameExtension.Create(name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_chart_is_well_formed_and_its_identifiers_begin_with_its_name(string name)
    {
        var svg = XDocument.Parse(await Drawn(name)).Root!;

        Assert.All(svg.Descendants().Attributes("id"), id => Assert.StartsWith(name + "-", id.Value, StringComparison.Ordinal));
        Assert.Equal(2, svg.Elements().Take(2).Count(element => element.Name.LocalName is "title" or "desc"));
        Assert.Empty(svg.DescendantsAndSelf().Attributes("viewBox"));
    }

    [Fact]
    public async Task Every_hidden_bar_has_the_same_size()
    {
        var svg = XDocument.Parse(await Drawn("bar"));

        var boxes = svg.Descendants(Svg + "rect").Where(rect => rect.Parent!.Attribute("fill")?.Value == "url(#bar-h)")
            .Select(rect => (rect.Attribute("x")!.Value, rect.Attribute("width")!.Value, rect.Attribute("height")!.Value)).ToArray();

        Assert.Equal(2, boxes.Length);
        Assert.Single(boxes.Distinct());
    }

    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(1484, 4, 1500)]
    [InlineData(43.5, 5, 50)]
    [InlineData(.3, 5, .3)]
    [InlineData(1000, 4, 1000)]
    public void An_axis_ends_at_a_round_number(double greatest, int steps, double maximum) =>
        Assert.Equal(maximum, AxisScale.To(greatest, steps).Maximum, 6);

    [Fact]
    public void Labels_that_would_touch_move_apart_round_the_place_they_wish_and_none_ends_below_the_last()
    {
        var tops = TextFit.Spread([0, 100, 104, 200], [14, 14, 14, 14], 210);

        Assert.Equal([0, 95, 109, 196], tops);
    }

    [Fact]
    public void A_word_that_is_wider_than_its_place_is_cut()
    {
        var lines = TextFit.Wrap("of volwassenenonderwijs", 90, 13);

        Assert.Equal("ofvolwassenenonderwijs", string.Concat(lines).Replace("-", "", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.True(TextFit.Width(line, 13) <= 90));
    }

    private static Task<string> Drawn(string name) =>
        Rendered.Of<ChartPicture>(("Chart", SampleCharts.All.Single(chart => chart.Name == name)));
}
