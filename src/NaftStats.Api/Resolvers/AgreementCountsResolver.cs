using NaftStats.Statistics.Comparison;

namespace NaftStats.Api.Resolvers;

/// <summary>How many figures of a published table agree with the release.</summary>
public sealed class AgreementCountsResolver(IReadOnlyList<ServedFigure> figures)
{
    /// <summary>Figures that the release gives as printed.</summary>
    public int AsPrinted => Count(Agreement.AsPrinted);

    /// <summary>Means that the release gives with fewer decimals.</summary>
    public int Rounded => Count(Agreement.Rounded);

    /// <summary>Figures that are hidden to protect pupils.</summary>
    public int Hidden => Count(Agreement.Hidden);

    /// <summary>Figures that differ for a reason that is known.</summary>
    public int Explained => Count(Agreement.Explained);

    /// <summary>Figures that differ and nothing explains it.</summary>
    public int Differs => Count(Agreement.Differs);

    /// <summary>What is not compared.</summary>
    public int NotCompared => Count(Agreement.NotCompared);

    private int Count(Agreement agreement) => figures.Count(figure => figure.Agreement == agreement);
}
