using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Model;

/// <summary>
/// Nobody is younger at the end than at the start: as many trajecten at most end below an age as start below it, within every
/// group of which both ages are tabulated.
/// </summary>
internal static class AgeRelations
{
    private const string Start = "leeftijd";
    private const string End = "leeftijd-einde";

    public static void Add(KnowledgeModel model)
    {
        var starts = Tables(model, Start).ToLookup(pair => pair.Others);
        foreach (var (others, end, endAxis) in Tables(model, End))
        {
            foreach (var (_, start, startAxis) in starts[others])
            {
                foreach (var age in Cuts(end.Shape.Axes[endAxis].Level).Intersect(Cuts(start.Shape.Axes[startAxis].Level)))
                {
                    AddCut(model, Below(end, endAxis, age), Below(start, startAxis, age));
                }
            }
        }
    }

    private static void AddCut(KnowledgeModel model, ILookup<int, int> ends, ILookup<int, int> starts)
    {
        foreach (var group in ends)
        {
            int[] cells = [.. group, .. starts[group.Key]];
            int[] factors = [.. group.Select(_ => -1), .. starts[group.Key].Select(_ => 1)];
            model.Orders.Add((cells, factors));
            model.Add(RelationKind.AgesGrow, [.. cells.Select(model.TrajectenVariable)], Array.ConvertAll(factors, factor => (long)factor), 0, Relation.Open);
        }
    }

    private static IEnumerable<(string Others, FamilyTable Table, int Axis)> Tables(KnowledgeModel model, string number) =>
        from table in model.Tables
        from axis in Enumerable.Range(0, table.Order)
        where table.Shape.Axes[axis].Dimension.DerivedFrom == number
        select (string.Join('+', table.Shape.Axes.Where((_, place) => place != axis).Select(other => other.Name)), table, axis);

    // The ages below which a level has whole categories.
    private static IEnumerable<int> Cuts(Level level) => level.Categories.Select(category => category.To).OfType<int>().Select(to => to + 1)
        .Where(age => level.Categories.All(category => category.To < age || category.From >= age));

    // The cells below an age, by the place of the other categories.
    private static ILookup<int, int> Below(FamilyTable table, int axis, int age)
    {
        var stride = table.Shape.Axes.Skip(axis + 1).Aggregate(1, (product, after) => product * after.Level.Categories.Count);
        var categories = table.Shape.Axes[axis].Level.Categories;
        return Enumerable.Range(0, table.Size)
            .Where(cell => categories[cell / stride % categories.Count].To < age)
            .ToLookup(cell => (cell / (stride * categories.Count) * stride) + (cell % stride), cell => table.First + cell);
    }
}
