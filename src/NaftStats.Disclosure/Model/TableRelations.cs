using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Model;

/// <summary>The relations between the cells of a table and those of the tables that hold it: one axis left out, or a level coarser.</summary>
internal static class TableRelations
{
    /// <summary>Adds the relations of all released tables of a family, population and year to a new model.</summary>
    public static KnowledgeModel Build(Family family, int year, IReadOnlyList<CellCounts> counts)
    {
        var model = new KnowledgeModel(family, year);
        foreach (var table in counts.Select(cube => model.AddCells(cube, isReleased: true)).ToArray())
        {
            Add(model, table);
        }

        AgeRelations.Add(model);
        NumberRelations.Add(model);
        return model;
    }

    /// <summary>Adds the relations of one table to those that are there.</summary>
    public static void Add(KnowledgeModel model, FamilyTable table)
    {
        for (var cell = table.First; cell < table.First + table.Size; cell++)
        {
            model.Add(RelationKind.PupilsWithinTrajecten, [model.TrajectenVariable(cell), model.UnitsVariable(cell)], [1, -1], 0, Relation.Open);
        }

        for (var axis = 0; axis < table.Order; axis++)
        {
            foreach (var rollup in AxisSteps.Of(model.Family.Dimensions, table.Shape, axis))
            {
                if (model.Find(rollup.Parent.Key) is { } parent)
                {
                    AddBreakdown(model, table.Shape.Axes[axis].Dimension, Families(table, parent, rollup));
                }
            }
        }
    }

    private static (int Whole, int[] Parts)[] Families(FamilyTable table, FamilyTable parent, CellRollup rollup) =>
    [
        .. rollup.Parents.Select((of, cell) => (Whole: parent.First + of, Part: table.First + cell))
            .GroupBy(pair => pair.Whole, pair => pair.Part)
            .Select(group => (group.Key, group.ToArray())),
    ];

    private static void AddBreakdown(KnowledgeModel model, Dimension dimension, (int Whole, int[] Parts)[] families)
    {
        // A pupil has one category, unless registration erred: then it shows in the figures.
        var hasOneCategory = model.Family.Type == TrajectType.Klas
            || (dimension.DescribesPupil && families.All(family => family.Parts.Sum(model.Units) == model.Units(family.Whole)));
        foreach (var (whole, parts) in families)
        {
            if (dimension.IsMultiResponse)
            {
                AddContainments(model, whole, parts);
            }
            else
            {
                AddSums(model, whole, parts, hasOneCategory);
            }
        }
    }

    private static void AddSums(KnowledgeModel model, int whole, int[] parts, bool hasOneCategory)
    {
        long[] factors = [-1, .. parts.Select(_ => 1L)];
        int[] units = [model.UnitsVariable(whole), .. parts.Select(model.UnitsVariable)];
        model.Sums.Add((whole, parts));
        model.Add(RelationKind.WholeIsSum, [model.TrajectenVariable(whole), .. parts.Select(model.TrajectenVariable)], factors, 0, 0);
        if (hasOneCategory)
        {
            model.Add(RelationKind.PupilsAreSum, units, factors, 0, 0);
            return;
        }

        model.Add(RelationKind.PupilsWithinSum, units, factors, 0, Relation.Open);
        foreach (var part in parts)
        {
            model.Containments.Add((whole, part, false));
            model.Add(RelationKind.PartWithinWhole, [model.UnitsVariable(whole), model.UnitsVariable(part)], [1, -1], 0, Relation.Open);
        }
    }

    private static void AddContainments(KnowledgeModel model, int whole, int[] parts)
    {
        foreach (var part in parts)
        {
            model.Containments.Add((whole, part, true));
            model.Add(RelationKind.PartWithinWhole, [model.TrajectenVariable(whole), model.TrajectenVariable(part)], [1, -1], 0, Relation.Open);
            model.Add(RelationKind.PartWithinWhole, [model.UnitsVariable(whole), model.UnitsVariable(part)], [1, -1], 0, Relation.Open);
            model.Add(
                RelationKind.TrajectOutside,
                [model.TrajectenVariable(whole), model.TrajectenVariable(part), model.UnitsVariable(whole), model.UnitsVariable(part)],
                [1, -1, -1, 1], 0, Relation.Open);
        }
    }
}
