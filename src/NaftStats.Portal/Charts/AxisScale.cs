using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Charts;

/// <summary>An axis that begins at zero and ends at a round number.</summary>
/// <param name="Step">From one line to the next.</param>
/// <param name="Steps">The number of steps.</param>
public sealed record AxisScale(double Step, int Steps)
{
    private static readonly int[] Factors = [1, 2, 5, 10];

    /// <summary>The greatest number of the axis.</summary>
    public double Maximum => Step * Steps;

    /// <summary>The numbers at which it has a line.</summary>
    public IEnumerable<double> Ticks => Enumerable.Range(0, Steps + 1).Select(tick => tick * Step);

    /// <summary>The axis that holds <paramref name="greatest"/> in at most <paramref name="steps"/> steps of 1, 2 or 5 times a power of ten.</summary>
    public static AxisScale To(double greatest, int steps)
    {
        if (greatest <= 0)
        {
            return new AxisScale(1, 1);
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(greatest / steps)));
        var step = Factors.Select(factor => factor * power).First(step => Math.Ceiling((greatest / step) - 1e-9) <= steps);
        return new AxisScale(step, (int)Math.Ceiling((greatest / step) - 1e-9));
    }

    /// <summary>Where a value stands, in per cent of the axis.</summary>
    public double Percent(double value) => 100 * value / Maximum;

    /// <summary>A number of the axis, with the decimals that its steps need.</summary>
    public string Write(double value, Language language) => FigureFormat.Of(value, Math.Max(0, (int)-Math.Floor(Math.Log10(Step))), language);
}
