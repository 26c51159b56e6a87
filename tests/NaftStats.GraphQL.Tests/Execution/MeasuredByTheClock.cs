namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>Tests that wait for real time to pass: they run alone, so that no other test takes it from them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredByTheClock
{
    public const string Name = "Measured by the clock";
}
