using NaftStats.Statistics.Protection;

namespace NaftStats.Api.Resolvers;

/// <summary>An attack on data of which only the small figures are hidden.</summary>
public sealed class AttackControlResolver(AuditRun control)
{
    /// <summary>The small figures that it tried to learn.</summary>
    public int Attempts => control.Attempts;

    /// <summary>Those that it learned.</summary>
    public int Successes => control.Exposed;
}
