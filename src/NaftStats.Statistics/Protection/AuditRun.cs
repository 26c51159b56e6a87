namespace NaftStats.Statistics.Protection;

/// <summary>One audit of a release: how many sensitive cells it attacked, and how many of them it learned.</summary>
/// <param name="Name">The audit.</param>
/// <param name="Attempts">The sensitive cells that it tried to learn.</param>
/// <param name="Exposed">Those that it learned; 0 in a release that is published.</param>
public sealed record AuditRun(string Name, int Attempts, int Exposed)
{
    /// <summary>The name of audit A: bounds drawn from every relation until nothing moves.</summary>
    public const string Intervals = "intervals";

    /// <summary>The name of audit B: linear combinations of shown cells.</summary>
    public const string NullSpace = "null space";

    /// <summary>The name of the attack on shown cells alone: a whole minus its other parts.</summary>
    public const string Subtraction = "subtraction";

    /// <summary>The name of audit C: linear combinations over combinations of records.</summary>
    public const string JointNullSpace = "joint null space";
}
