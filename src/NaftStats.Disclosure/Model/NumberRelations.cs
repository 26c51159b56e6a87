using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Model;

/// <summary>
/// What means tell: the sum of ages (of days, of participants) of a cell is a variable, sums add up as trajecten do, and lie
/// between the bounds of the bands in which those trajecten are counted. A shown mean of a shown count fixes the sum but for
/// its rounding.
/// </summary>
internal static class NumberRelations
{
    // An open band is taken to be this wide: an attacker may think so.
    private const int OpenBand = 5;

    // Of the number and one dimension more: the sums of finer tables are no variables.
    private const int HighestOrder = 2;

    private const long Unbounded = 100_000;

    public static void Add(KnowledgeModel model)
    {
        foreach (var mean in model.Tables.SelectMany(table => table.Counts.Quantities).Select(sums => sums.Mean).Distinct())
        {
            var column = new NumberColumn(mean, [], [], []);
            foreach (var table in model.Tables.Where(table => table.Counts.Quantities.Any(sums => sums.Mean == mean)))
            {
                AddVariables(model, column, table);
            }

            if (column.Variables.Count > 0)
            {
                AddSums(model, column);
                AddBands(model, column);
                var total = model.Tables.First(table => table.Order == 0).First;
                model.Numbers.Add(column with { Typical = (int)(model.Truth(column.Variables[total]) / Math.Max(1, model.Trajecten(total))) });
            }
        }
    }

    private static void AddVariables(KnowledgeModel model, NumberColumn column, FamilyTable table)
    {
        var sums = table.Counts.Quantities.First(sums => sums.Mean == column.Mean);
        var scale = column.Mean.Decimals == 0 ? 1L : 10L;
        for (var cell = table.First; cell < table.First + table.Size; cell++)
        {
            var place = (model.Year * table.Size) + cell - table.First;
            column.Variables.Add(cell, model.AddVariable(sums.Sums[place]));

            // An attacker is taken to know of how many trajecten the number is known.
            if (sums.Counts[place] is var count and > 0)
            {
                var mean = (long)decimal.Round((decimal)scale * sums.Sums[place] / count, 0, MidpointRounding.AwayFromZero);

                // Half up: (mean - 1/2) × count ≤ scale × sum < (mean + 1/2) × count.
                column.Shown.Add(cell, (Ceiling(((2 * mean) - 1) * count, 2 * scale), Ceiling(((2 * mean) + 1) * count, 2 * scale) - 1));
            }
        }
    }

    private static long Ceiling(long dividend, long divisor) => (dividend / divisor) + (dividend % divisor > 0 ? 1 : 0);

    private static void AddSums(KnowledgeModel model, NumberColumn column)
    {
        foreach (var (whole, parts) in model.Sums.Where(sum => column.Variables.ContainsKey(sum.Whole) && column.Variables.ContainsKey(sum.Parts[0])))
        {
            model.Add(
                RelationKind.NumbersAdd, [column.Variables[whole], .. parts.Select(part => column.Variables[part])],
                [-1, .. parts.Select(_ => 1L)], 0, 0);
        }
    }

    // A table by the number itself, alone or crossed with the dimension of the mean, tells between what the sum must lie.
    private static void AddBands(KnowledgeModel model, NumberColumn column)
    {
        foreach (var table in model.Tables)
        {
            var axis = table.Shape.Axes.Index().FirstOrDefault(axis => axis.Item.Dimension.DerivedFrom == column.Mean.Quantity, (-1, null!)).Index;
            if (axis < 0 || table.Order > HighestOrder || table.Shape.Axes[axis].Dimension.RegisteredWhen is not null)
            {
                continue;
            }

            var key = table.Order == 1 ? "totaal" : table.Shape.Axes[1 - axis].Name;
            if (model.Find(key) is { } whole && column.Variables.ContainsKey(whole.First))
            {
                AddBands(model, column, table, axis, whole.First);
            }
        }
    }

    private static void AddBands(KnowledgeModel model, NumberColumn column, FamilyTable table, int axis, int first)
    {
        var categories = table.Shape.Axes[axis].Level.Categories;
        var stride = axis == table.Order - 1 ? 1 : table.Size / categories.Count;
        var bands = categories.Select(Bounds).ToArray();
        if (Array.Exists(bands, band => band is null))
        {
            return;
        }

        foreach (var group in Enumerable.Range(0, table.Size).GroupBy(cell => axis == 0 ? cell % stride : cell / categories.Count))
        {
            AddBands(model, column, first + group.Key, [.. group.Select(cell => (table.First + cell, bands[cell / stride % categories.Count]!.Value.Low, bands[cell / stride % categories.Count]!.Value.High))]);
        }

        // In every other cell a number lies between the bounds of all bands.
        if (table.Order == 1)
        {
            var (low, high) = (bands.Min(band => band!.Value.Low), bands.Max(band => band!.Value.High));
            foreach (var cell in column.Variables.Keys.Where(cell => cell != first))
            {
                AddBands(model, column, cell, [(cell, low, high)]);
            }
        }
    }

    // Where the number of some trajecten is not known, the sum may be lower than the bands say, and so nobody can count on it.
    private static void AddBands(KnowledgeModel model, NumberColumn column, int cell, (int Cell, long Low, long High)[] bands)
    {
        var sum = column.Variables[cell];
        int[] variables = [sum, .. bands.Select(band => model.TrajectenVariable(band.Cell))];
        var hasLow = bands.Sum(band => band.Low * model.Trajecten(band.Cell)) <= model.Truth(sum);
        var hasHigh = bands.Sum(band => band.High * model.Trajecten(band.Cell)) >= model.Truth(sum);
        if (hasLow)
        {
            model.Add(RelationKind.NumbersWithinBands, variables, [1, .. bands.Select(band => -band.Low)], 0, Relation.Open);
        }

        if (hasHigh)
        {
            model.Add(RelationKind.NumbersWithinBands, variables, [-1, .. bands.Select(band => band.High)], 0, Relation.Open);
        }

        column.Bands.Add((cell, [.. bands.Select(band => (band.Cell, hasLow ? band.Low : 0, hasHigh ? band.High : Unbounded))]));
    }

    private static (long Low, long High)? Bounds(Category category) => category switch
    {
        { From: { } from, To: { } to } => (from, to),
        { From: { } from } => (from, from + OpenBand - 1),
        { To: { } to } => (0, to),
        _ => null,
    };
}
