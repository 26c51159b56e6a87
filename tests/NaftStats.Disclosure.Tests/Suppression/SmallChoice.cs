using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>The choice of what is hidden in a small model: every cell costs ten, where a test does not say what it costs.</summary>
internal sealed class SmallChoice
{
    public SmallChoice(SmallModel model, Dimension[]? dimensions = null, Publication? document = null, Func<string, double>? costs = null)
    {
        Model = model;
        Printed = document is null ? model.Printed
            : PrintedKnowledge.Of(model.Model, Population.Opgestart, [SmallDocument.Years, SmallDocument.Types, .. dimensions ?? []], [document]);
        Check = new WitnessCheck(model.Model, model.Mask, Printed, SmallModel.Policy.MeanThreshold);
        Evidence = new Evidence(model.Model, model.Mask, Printed, SmallModel.Policy.MinimumWidth);
        Cost = cell => costs?.Invoke(Name(cell)) ?? 10;
        Choice = Again();
    }

    public SmallModel Model { get; }

    public PrintedKnowledge Printed { get; }

    public WitnessCheck Check { get; }

    public Evidence Evidence { get; }

    public CellChoice Choice { get; }

    public string[] Hidden => [.. Model.Mask.Hidden.Select(Name)];

    private Func<int, double> Cost { get; }

    /// <summary>A choice over the same evidence that has not looked for anything yet.</summary>
    public CellChoice Again() => new(Model.Model, Model.Mask, Printed, Evidence, Check, Cost);

    public Target Target(string cell) => Evidence.Targets.First(target => target.Cell == Model.Cell(cell));

    public CellChoice.Way[] Ways(string cell) => [.. Choice.Ways(Target(cell))];

    public bool IsOpen() => Evidence.Targets.All(Evidence.IsOpen);

    private string Name(int cell) => Model.Model.Table(cell) is var table ? $"{table.Shape.Key}:{cell - table.First}" : string.Empty;
}
