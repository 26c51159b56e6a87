using System.CommandLine;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Synthesis;

var seedData = new Option<string>("--seed-data", "-s")
{
    Description = "The folder with codelists, definitions, policy and publications.",
    DefaultValueFactory = _ => "seed-data",
};
var output = new Option<string>("--output", "-o")
{
    Description = "The folder below which to write records/. Records that stand there are replaced where this tool made them, and never otherwise.",
    Required = true,
};
var seed = new Option<int>("--seed")
{
    Description = "Another seed makes other records with the same tables.",
    DefaultValueFactory = _ => Synthesizer.ShippedSeed,
};
var root = new RootCommand("Makes synthetic records from which the published tables come out.") { seedData, output, seed };
root.SetAction(arguments =>
{
    try
    {
        var folder = new RecordFolder(arguments.GetRequiredValue(output));
        folder.ThrowIfForeign();
        var made = Synthesizer.Synthesize(SeedDataSet.Read(arguments.GetRequiredValue(seedData)), arguments.GetValue(seed), (step, part) =>
        {
            if (part >= 1)
            {
                Console.WriteLine($"Made: {step}");
            }
        });
        folder.Write(made.Files);
        foreach (var missed in made.Missed)
        {
            Console.WriteLine($"Missed: {missed}");
        }

        Console.WriteLine($"{made.TrajectCount} trajecten meet {made.TargetCount - made.Missed.Count} of {made.TargetCount} printed figures; the others contradict each other.");
        return 0;
    }
    catch (ProblemsException exception)
    {
        foreach (var problem in exception.Problems)
        {
            Console.Error.WriteLine(problem);
        }

        Console.Error.WriteLine("Nothing was written.");
        return 1;
    }
});
return await root.Parse(args).InvokeAsync();
