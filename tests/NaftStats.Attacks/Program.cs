using System.Diagnostics;
using NaftStats.Attacks;
using NaftStats.Attacks.Fixture;

// Every attack of the suite, as one command: README.md in this folder tells how to run it.
var watch = Stopwatch.StartNew();
await using var stage = new Stage();
var table = new AttackTable(watch);
var isExact = args.Contains("--exact");
if (args.Contains("--masks"))
{
    table.AddControls([await new AttackedFixture(stage).IndependentMasks()]);
}
else if (args.Contains("--fixture"))
{
    await FixtureRun.Run(stage, table, args.Contains("--all") ? 1 : 4, isExact);
}
else
{
    await ShippedRun.Run(stage, table, isExact);
}

Console.WriteLine(table);
return table.Passes ? 0 : 1;
