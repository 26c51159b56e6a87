namespace NaftStats.Statistics.Protection;

/// <summary>One audit of a release: how many sensitive cells it attacked, and how many of them it learned.</summary>
/// <param name="Name">The audit.</param>
/// <param name="Attempts">The sensitive cells that it tried to learn.</param>
/// <param name="Exposed">Those that it learned; 0 in a release that is published.</param>
public sealed record AuditRun(string Name, int Attempts, int Exposed)
{
    /// <summary>One who has every figure: can tell that a group is small.</summary>
    public const string Public = "public";

    /// <summary>One who has every figure and knows which hidden cells are small: finds an exact value.</summary>
    public const string KnowsSmall = "knowing which are small";

    /// <summary>One who is alone in a cell: finds another group exactly.</summary>
    public const string Insider = "insider";

    /// <summary>One who has read the source documents: finds exactly what they do not tell by themselves.</summary>
    public const string Reader = "reader";

    /// <summary>One who has every figure: can tell that a group of a table that nobody publishes is small.</summary>
    public const string NextOrder = "one order above";

    /// <summary>The attack on shown cells alone: a whole minus its other parts, again and again.</summary>
    public const string Subtraction = "subtraction";
}
