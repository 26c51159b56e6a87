namespace NaftStats.Statistics.Problems;

/// <summary>Carries every problem that was found, never only the first.</summary>
public sealed class ProblemsException : Exception
{
    /// <summary>An exception that carries <paramref name="problems"/>.</summary>
    /// <param name="problems">At least one problem.</param>
    public ProblemsException(IReadOnlyList<Problem> problems)
        : base(string.Join(Environment.NewLine, problems.Distinct()))
    {
        ArgumentOutOfRangeException.ThrowIfZero(problems.Count, nameof(problems));
        Problems = [.. problems.Distinct()];
    }

    /// <summary>An exception that carries one problem.</summary>
    public ProblemsException(Problem problem)
        : this([problem])
    {
    }

    /// <summary>The problems, each once, in the order in which they were found.</summary>
    public IReadOnlyList<Problem> Problems { get; }
}
