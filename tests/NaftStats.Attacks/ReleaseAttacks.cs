using NaftStats.Attacks.Suite;

namespace NaftStats.Attacks;

/// <summary>The attacks on the figures of one release, each run when its turn comes.</summary>
internal static class ReleaseAttacks
{
    /// <summary>All of them.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="part">Takes one subset of five dimensions of so many.</param>
    public static IEnumerable<AttackResult> Run(Scene scene, int part)
    {
        yield return Inconsistencies.Run(scene);
        foreach (var result in OnMasks(scene, part, true))
        {
            yield return result;
        }

        yield return ShareAttack.Run(scene);
    }

    /// <summary>
    /// Those that a broken mask lays open. The others attack the server, which keeps its word whatever the mask: it serves no
    /// percentage of a hidden number, and gives one answer to one question.
    /// </summary>
    /// <param name="broken">A release with small groups hidden and nothing else.</param>
    /// <param name="part">Takes one subset of five dimensions of so many.</param>
    public static IEnumerable<AttackResult> Controls(Scene broken, int part) => OnMasks(broken, part, false);

    // What subtraction learns is no merit of the combinations: in a control they must find it themselves.
    private static IEnumerable<AttackResult> OnMasks(Scene scene, int part, bool subtract)
    {
        yield return SubtractionAttack.Run(scene);
        yield return IntervalAttack.Run(scene);
        yield return NullSpaceAttack.Run(scene);
        foreach (var result in JointAttack.Run(scene, part, subtract))
        {
            yield return result;
        }

        yield return RemainderAttack.Run(scene);
        yield return MeanAttack.Run(scene);
        yield return PupilAttack.Run(scene);
        yield return InsiderAttack.Run(scene);
        yield return ExactAttack.Run(scene);
    }
}
