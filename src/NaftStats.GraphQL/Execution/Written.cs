namespace NaftStats.GraphQL.Execution;

/// <summary>How writing a value ended, and where in the response.</summary>
/// <remarks>
/// The position goes from writer to writer as a value, so that it stays in a register: kept in the buffer, each field would have to wait
/// until the one before has stored it.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()"/>
internal readonly struct Written
{
    private Written(int end) => End = end;

    /// <summary>There is no value, and no error is recorded yet.</summary>
    public static Written Null => new(-(int)Completion.Null);

    /// <summary>An error is recorded that reaches this value.</summary>
    public static Written Failed => new(-(int)Completion.Failed);

    /// <summary>Whether the value is written.</summary>
    public bool IsDone => End >= 0;

    /// <summary>Where what follows goes, when the value is written.</summary>
    public int End { get; }

    public Completion Completion => End >= 0 ? Completion.Done : (Completion)(-End);

    /// <summary>What ended as <see cref="End"/> says.</summary>
    public static Written From(int end) => new(end);

    /// <summary>The value is written up to a position.</summary>
    public static Written UpTo(int end) => new(end);
}
