namespace NaftStats.Disclosure.Reports;

/// <summary>How many sensitive cells keep a number of possible values. For the publisher only.</summary>
/// <param name="Width">The number of values that stay possible; <see cref="Open"/> stands for that many or more.</param>
/// <param name="Cells">The number of sensitive cells.</param>
public sealed record WidthCount(int Width, int Cells)
{
    /// <summary>From here on a width is not told apart: nobody narrows a small group so far.</summary>
    public const int Open = 20;
}
