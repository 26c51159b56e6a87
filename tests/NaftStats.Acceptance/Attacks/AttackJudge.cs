using NaftStats.Attacks.Suite;
using Xunit.Abstractions;

namespace NaftStats.Acceptance.Attacks;

/// <summary>Says what an attack found, and whether it may.</summary>
internal sealed class AttackJudge(ITestOutputHelper output)
{
    /// <summary>One of so many subsets of five dimensions: the rest is for the command.</summary>
    public const int Subsets = 8;

    /// <summary>Attacks that must have had something to try, and found nothing.</summary>
    public void Passes(params AttackResult[] results)
    {
        foreach (var result in results)
        {
            output.WriteLine(result.Describe());
            Assert.True(result.Attempts > 0, $"Attack {result.Number} had nothing to try.");
            Assert.True(result.Successes == 0, result.Describe());
        }
    }

    /// <summary>A control that must have found at least so much of what it tried.</summary>
    public void Bites(AttackResult result, int percentage)
    {
        output.WriteLine(result.Describe(3));
        Assert.True(100L * result.Successes >= percentage * result.Attempts && result.Successes > 0, result.Describe(3));
    }
}
