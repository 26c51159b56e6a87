using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Tests;

/// <summary>A lattice of a few cells, in which one rule decides: its counts are given cell by cell.</summary>
internal sealed class SmallModel
{
    public static readonly DisclosurePolicy Policy = new("test", 5, 10, 2, 2, [], new Dictionary<string, int>());

    private static readonly Dimension Types = Flat(Dimension.TrajectTypes, 2);
    private readonly Dimension[] _dimensions;
    private readonly List<CellCounts> _counts = [];

    public SmallModel(params Dimension[] dimensions) => _dimensions = [Types, .. dimensions];

    public KnowledgeModel Model { get; private set; } = null!;

    public Mask Mask { get; private set; } = null!;

    public PrintedKnowledge Printed { get; private set; } = null!;

    public WitnessCheck Check { get; private set; } = null!;

    /// <summary>A table over dimensions by name (none: the total), with its trajecten, its pupils where they are fewer, and sums of ages where their means are shown.</summary>
    public SmallModel With(string[] codes, int[] trajecten, int[]? leerlingen = null, long[]? sums = null, int decimals = 1)
    {
        var axes = codes.Select(code => code.Split('@')).Select(name => (Dimension: _dimensions.First(dimension => dimension.Code == name[0]), Name: name))
            .Select(pair => new CubeAxis(pair.Dimension, pair.Name.Length > 1 ? pair.Dimension.FindLevel(pair.Name[1])! : pair.Dimension.Finest));
        var counts = new CellCounts(Population.Opgestart, new CubeShape([.. axes]), 1, sums is null ? [] : [new QuantityMean("leeftijd", decimals)]);
        trajecten.CopyTo(counts.Trajecten, 0);
        (leerlingen ?? trajecten).CopyTo(counts.Leerlingen, 0);
        for (var cell = 0; cell < trajecten.Length; cell++)
        {
            counts.Last[cell] = 1000 + cell;
            if (sums is not null)
            {
                (counts.Quantities[0].Sums[cell], counts.Quantities[0].Counts[cell]) = (sums[cell], trajecten[cell]);
            }
        }

        _counts.Add(counts);
        return this;
    }

    public SmallModel Build(params string[] hidden)
    {
        var family = Family.Both(_dimensions, Policy)[0];
        Model = TableRelations.Build(family, 0, [.. _counts.Select(counts => counts)]);
        Mask = new Mask(Model, Policy.ZeroOrder);
        Printed = PrintedKnowledge.Of(Model, Population.Opgestart, _dimensions, []);
        Check = new WitnessCheck(Model, Mask, Printed, Policy.MeanThreshold);
        foreach (var cell in hidden)
        {
            Mask[Cell(cell)] = true;
        }

        return this;
    }

    /// <summary>The place of a cell: <c>vorm:1</c>, <c>vorm+geslacht:3</c>, <c>totaal:0</c>.</summary>
    public int Cell(string name) => Model.Place(name.Split(':')[0]) + int.Parse(name.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    public Witness? Witness(params (string Cell, int By)[] change) => Check.Of(change.ToDictionary(pair => Cell(pair.Cell), pair => pair.By));

    /// <summary>True where a solver finds a change of hidden cells alone in which a cell moves by so much.</summary>
    public bool CanMove(string cell, int by, bool knowsSmall = false, params string[] still)
    {
        using var program = new ChangeProgram(Model, Mask, Mask.Hidden, _ => double.PositiveInfinity);
        return program.Has(Cell(cell)) && program.Solve(Cell(cell), by, knowsSmall, still.Select(name => (Cell(name), 0, 0))) is { } found
            && Check.Of(found.ToDictionary(pair => pair.Key, pair => (int)Math.Round(pair.Value))) is not null;
    }

    public static Dimension Flat(string code, int size) => new(
        code, Text(code), Text(code), [new Level(code, Text(code), [.. Enumerable.Range(0, size).Select(i => new Category($"{code}-{i}", Text(code), code))])],
        Enum.GetValues<TrajectType>(), null, Enum.GetValues<Population>(), false, false, null, []);

    /// <summary>A dimension of which each category belongs to a group on the next level.</summary>
    public static Dimension Grouped(string code, string level, params int[] groups) => Flat(code, 0) with
    {
        Levels =
        [
            new Level(code, Text(code), [.. groups.Select((group, i) => new Category($"{code}-{i}", Text(code), code, $"{level}-{group}"))]),
            new Level(level, Text(level), [.. groups.Distinct().Select(group => new Category($"{level}-{group}", Text(level), level))]),
        ],
    };

    public static Dimension Bands(string code, string number, params (int? From, int? To)[] bands) => Flat(code, 0) with
    {
        DerivedFrom = number,
        Levels = [new Level(code, Text(code), [.. bands.Select((band, i) => new Category($"{code}-{i}", Text(code), code, null, band.From, band.To))])],
    };

    private static LocalizedText Text(string text) => LocalizedText.Same(text);
}
