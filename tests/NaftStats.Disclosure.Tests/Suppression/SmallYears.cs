using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>A few records, written out, with the tables and the years that are made of them. A number of days may be known of each.</summary>
internal sealed class SmallYears(params Dimension[] dimensions)
{
    public const string Days = "duur";

    private readonly List<(TrajectType Type, int Year, int Pupil, int Days, int[] Places)> _rows = [];

    public DisclosurePolicy Policy { get; init; } = SmallModel.Policy;

    public QuantityMean[] Means { get; init; } = [];

    public Publication[] Documents { get; init; } = [];

    public Dimension[] Catalogue => [SmallDocument.Years, SmallDocument.Types, .. dimensions];

    /// <summary>So many trajecten of as many pupils, or of fewer, by the place of their category of each dimension (-1: none).</summary>
    public SmallYears Add(int count, int[] places, int days = RecordSet.None, int year = 1, TrajectType type = TrajectType.Individueel, int? pupils = null)
    {
        var first = _rows.Count;
        for (var i = 0; i < count; i++)
        {
            _rows.Add((type, year, type == TrajectType.Klas ? -1 : first + (i % (pupils ?? count)), days, places));
        }

        return this;
    }

    /// <summary>Individual trajecten in every cell of a crossing of two dimensions, row by row.</summary>
    public SmallYears Crossed(int columns, params int[] cells)
    {
        foreach (var (cell, count) in cells.Index())
        {
            Add(count, [cell / columns, cell % columns]);
        }

        return this;
    }

    public IReadOnlyList<FamilyTables> Tables(params (Population, CubeShape)[] earlier) => FamilyTables.Of(
        new RecordSet(
            [.. _rows.Select(row => row.Type)],
            [.. _rows.Select(row => row.Pupil)],
            [.. _rows.Select(row => new DateOnly(2023 + row.Year, 3, 1))],
            [.. _rows.Select(row => new DateOnly(2023 + row.Year, 6, 1))],
            [.. _rows.Select(_ => true)],
            dimensions.Index().ToDictionary(pair => pair.Item.Code, pair => _rows.Select(row => (short)row.Places[pair.Index]).ToArray()),
            new Dictionary<string, ulong[]>(),
            new Dictionary<string, int[]> { [Days] = [.. _rows.Select(row => row.Days)] }),
        [2023, 2024], Catalogue, Policy, _ => Means, earlier);

    /// <summary>A year, by default the second one of the individual trajecten that began in it, with its small groups hidden and nothing else.</summary>
    public YearProtection Year(
        int year = 1, Population population = Population.Opgestart, TrajectType type = TrajectType.Individueel, IReadOnlyList<FamilyTables>? of = null, bool withBeside = true,
        Func<FamilyTables, KnowledgeModel, Mask, HashSet<int>>? remember = null, params string[] dear)
    {
        var tables = (of ?? Tables()).Where(family => family.Population == population).ToArray();
        var own = Array.FindIndex(tables, family => family.Family.Type == type);
        return new YearProtection(tables[own], withBeside ? tables[1 - own] : null, year, Policy, Catalogue, Documents, remember) { Dear = dear.ToHashSet() };
    }
}

internal static class YearCells
{
    /// <summary>The place of a cell, by its table and its place there: <c>vorm:1</c>.</summary>
    public static int Cell(this YearProtection year, string name) =>
        year.Model.Place(name.Split(':')[0]) + int.Parse(name.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    public static string[] Hidden(this YearProtection year) =>
        [.. year.Mask.Hidden.Select(cell => year.Model.Table(cell) is var table ? $"{table.Shape.Key}:{cell - table.First}" : string.Empty)];
}
