namespace NaftStats.Disclosure.Texts;

/// <summary>A count, and whether it is hidden.</summary>
internal readonly record struct KnownFigure(decimal Value, bool IsHidden);

/// <summary>Figures that belong together: a whole, where there is one, and its parts.</summary>
internal sealed record FigureLine(KnownFigure? Whole, IReadOnlyList<KnownFigure> Parts)
{
    /// <summary>The hidden figures that are not zero.</summary>
    public IEnumerable<decimal> Hidden => All.Where(figure => figure.IsHidden && figure.Value > 0).Select(figure => figure.Value);

    /// <summary>The shown figures.</summary>
    public IEnumerable<decimal> Shown => All.Where(figure => !figure.IsHidden).Select(figure => figure.Value);

    /// <summary>What a percentage can be of.</summary>
    public IEnumerable<decimal> Bases => new[] { Whole?.Value ?? 0, Parts.Sum(part => part.Value) }.Where(count => count > 0).Distinct();

    /// <summary>What a shown percentage can be of: the rest is as hidden as its parts.</summary>
    public IEnumerable<decimal> ShownBases => new[] { Whole is { IsHidden: false } whole ? whole.Value : 0, Parts.Any(part => part.IsHidden) ? 0 : Parts.Sum(part => part.Value) }.Where(count => count > 0);

    /// <summary>Sums from which a hidden figure follows: all parts, the whole without one, and the shown parts with one.</summary>
    public IEnumerable<decimal> Sums
    {
        get
        {
            var (all, shown) = (Parts.Sum(part => part.Value), Parts.Where(part => !part.IsHidden).Sum(part => part.Value));
            return Parts.Where(part => part.IsHidden && part.Value > 0)
                .SelectMany(part => new[] { all, shown + part.Value, (Whole?.Value ?? all) - part.Value });
        }
    }

    private IEnumerable<KnownFigure> All => Whole is { } whole ? Parts.Append(whole) : Parts;
}
