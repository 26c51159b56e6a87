namespace NaftStats.Attacks.Suite;

/// <summary>What came of an attack.</summary>
/// <param name="Number">The number of the attack in the suite.</param>
/// <param name="Name">What it tries.</param>
/// <param name="Attempts">How many figures or questions it was tried on.</param>
/// <param name="Findings">What it learned and should not have, each in words.</param>
/// <param name="Remark">What else there is to say.</param>
public sealed record AttackResult(string Number, string Name, long Attempts, IReadOnlyList<string> Findings, string Remark = "")
{
    /// <summary>How often it succeeded.</summary>
    public int Successes => Findings.Count;

    /// <summary>The first findings, for the message of a failing test.</summary>
    public string Describe(int most = 12) =>
        $"Attack {Number}, {Name}: {Successes} of {Attempts} succeed.{(Remark.Length == 0 ? "" : " " + Remark)}\n"
        + string.Concat(Findings.Take(most).Select(finding => $"  {finding}\n"))
        + (Successes > most ? $"  and {Successes - most} more\n" : "");
}
