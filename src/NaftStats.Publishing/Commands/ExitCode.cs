namespace NaftStats.Publishing.Commands;

/// <summary>What a command tells the script that runs it; docs/operations.md explains each.</summary>
internal static class ExitCode
{
    /// <summary>It is done.</summary>
    public const int Done = 0;

    /// <summary>Refused: something is wrong with what the command was given, or was told to prove.</summary>
    public const int Refused = 1;

    /// <summary>No such command, option or argument.</summary>
    public const int WrongUse = 2;

    /// <summary>Everything is in order, and there was nothing to do.</summary>
    public const int NothingToDo = 3;

    /// <summary>Done, or nothing to do, but corrections of a published year are left out and no erratum tells of them.</summary>
    public const int CorrectionsLeftOut = 4;
}
