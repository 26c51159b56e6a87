using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Suppression;

/// <summary>The protection of one family, population and year, which no other shares a variable with.</summary>
internal sealed class YearProtection
{
    private const int MostRounds = 7;
    private const int WithdrawFiner = 2;

    // More than any other crossing costs, so that others pay.
    private const int Dearer = 20;

    private readonly DisclosurePolicy _policy;

    public YearProtection(
        FamilyTables tables, FamilyTables? beside, int year, DisclosurePolicy policy, IReadOnlyList<Dimension> catalogue, IReadOnlyList<Publication> publications,
        Func<FamilyTables, KnowledgeModel, Mask, HashSet<int>>? remember = null)
    {
        (Tables, _policy) = (tables, policy);
        Name = $"{catalogue.FirstOrDefault(dimension => dimension.Code == Dimension.Year)?.Finest.Categories[year].Code ?? $"{year}"}, {tables.Population} {tables.Family.Type}";
        Model = TableRelations.Build(tables.Family, year, tables.Counts);
        Printed = PrintedKnowledge.Of(Model, tables.Population, catalogue, publications, beside is null ? null : KnowledgeModel.OfCells(beside.Family, year, beside.Counts));
        Mask = new Mask(Model, policy.ZeroOrder);
        Withheld = remember?.Invoke(tables, Model, Mask) ?? [];
        foreach (var cell in Printed.TellOfOthers)
        {
            Mask.Require(cell);
        }

        Evidence = new Evidence(Model, Mask, Printed, policy.MinimumWidth);
        Check = new WitnessCheck(Model, Mask, Printed, policy.MeanThreshold);
    }

    public FamilyTables Tables { get; }

    /// <summary>What it is in reports: "2024, Opgestart Individueel".</summary>
    public string Name { get; }

    public KnowledgeModel Model { get; }

    public Mask Mask { get; }

    /// <summary>Small cells that an earlier release shows: known, and shown no more.</summary>
    public HashSet<int> Withheld { get; }

    public PrintedKnowledge Printed { get; }

    public Evidence Evidence { get; }

    public WitnessCheck Check { get; }

    /// <summary>Tables whose cells are hidden last, as another start hid too many of them; <see cref="UtilityTable.FirstOrder"/> for those of one dimension.</summary>
    public IReadOnlySet<string> Dear { get; init; } = new HashSet<string>();

    /// <summary>How many programs the choice solved.</summary>
    public int Solves { get; private set; }

    /// <summary>How many values must stay possible for a small group.</summary>
    public int PossibleValues => _policy.MinimumWidth;

    /// <summary>The most dimensions of a table that shows its zeros.</summary>
    public int ZeroOrder => _policy.ZeroOrder;

    /// <summary>What it costs to hide a cell, for each traject that moves.</summary>
    public double Cost(int cell)
    {
        var table = Model.Table(cell);

        // Where too much is hidden of tables of one dimension what counts is how many cells are, and not whether a percentage of them is printed.
        var isOfDearOrder = table.Order == 1 && Dear.Contains(UtilityTable.FirstOrder);
        return (isOfDearOrder || Dear.Contains(table.Shape.Key) ? Dearer : 1) * (table.Order == 0 ? double.PositiveInfinity : !table.IsReleased ? 0.01 : _policy.Costs.Of(
            table.Order,
            table.Size,
            table.Shape.Axes.All(axis => _policy.MissionDimensions.Contains(axis.Dimension.Code)),
            (isOfDearOrder ? Printed.PrintsCount(cell) : Printed.Prints(cell)) && Model.Units(cell) >= Model.Family.Threshold,
            Model.Trajecten(cell)));
    }

    /// <summary>Hides what is needed beside the small groups, and shows again what is not.</summary>
    public void Choose()
    {
        var choice = new CellChoice(Model, Mask, Printed, Evidence, Check, Cost);
        Secure(choice);
        choice.ShowAgain();

        // What is shown again may show a mean, which a witness found before did not reckon with.
        Secure(choice);
        Solves += choice.Solves;
    }

    /// <summary>
    /// Hides more around what a search left exposed, each round wider: the cells of its table, those of tables that hold it or that it holds,
    /// then such tables as a whole.
    /// </summary>
    /// <param name="subjects">The dimensions of the table of what is exposed.</param>
    /// <param name="round">The round, from 0.</param>
    public void Widen(HashSet<string> subjects, int round)
    {
        foreach (var table in Model.Tables.Where(table => table.IsReleased && table.Order > 0 && (round switch
        {
            0 => table.Subjects.SetEquals(subjects),
            1 => table.Subjects.IsSupersetOf(subjects) || table.Subjects.IsSubsetOf(subjects),
            WithdrawFiner => table.Subjects.IsProperSupersetOf(subjects),
            3 => table.Subjects.SetEquals(subjects),
            4 => table.Subjects.IsProperSubsetOf(subjects),
            _ => table.Subjects.Overlaps(subjects),
        })))
        {
            if (round >= WithdrawFiner)
            {
                Mask.Withdraw(table);
            }

            foreach (var cell in table.Cells.Where(Mask.CanHide))
            {
                Mask[cell] = true;
            }
        }
    }

    /// <summary>Shows again what no small group needs by now, but for cells that must stay hidden.</summary>
    /// <returns>True where something is shown again.</returns>
    public bool ShowAgain(IReadOnlySet<int> needed)
    {
        var choice = new CellChoice(Model, Mask, Printed, Evidence, Check, Cost);
        var shown = choice.ShowAgain(needed);
        if (shown > 0)
        {
            Secure(choice);
        }

        Solves += choice.Solves;
        return shown > 0;
    }

    private void Secure(CellChoice choice)
    {
        var rounds = new Dictionary<Target, int>();
        for (var round = 0; round < MostRounds; round++)
        {
            Evidence.Recheck(Check);
            choice.Hide();
            Target[] exposed = [.. Evidence.Targets.Where(target => !choice.IsOpen(target))];
            foreach (var target in exposed)
            {
                // Where no change exists, to hide cells is of no use.
                rounds[target] = rounds.TryGetValue(target, out var last) ? last + 1 : choice.IsHopeless(target) ? WithdrawFiner : 0;
                Widen(Model.Table(target.Cell).Subjects, rounds[target]);
            }

            if (exposed.Length == 0)
            {
                return;
            }
        }
    }

    /// <summary>The printed counts of the threshold or more that are hidden, each with the small group that needs it.</summary>
    public IReadOnlyList<string> HiddenPrinted()
    {
        var choice = new CellChoice(Model, Mask, Printed, Evidence, Check, Cost);
        return
        [
            .. Enumerable.Range(0, Model.Cells).Where(cell => Printed.PrintsCount(cell) && Mask.IsSecondary(cell))
                .Select(cell => $"{Name}: {Model.Name(cell)}: {(choice.Reason(cell) is { } group ? "needed by " + Model.Name(group.Cell) : "needed by means or by tables that are not published")}"),
        ];
    }

    /// <summary>True where a cell is published and shown.</summary>
    public bool Shows(int cell) => !Mask[cell] && !Withheld.Contains(cell);

    /// <summary>The mean of a number in a cell, as a release holds it.</summary>
    public int Mean(QuantityMean mean, int cell)
    {
        var table = Model.Table(cell);
        var sums = table.Counts.Quantities.FirstOrDefault(sums => sums.Mean == mean);
        var place = (Model.Year * table.Size) + cell - table.First;
        return sums is null ? MeanColumn.Empty
            : Shows(cell) && sums.Counts[place] == 0 ? MeanColumn.Empty
            : !Shows(cell) || !Mask.ShowsMean(cell, _policy.MeanThreshold) || sums.Counts[place] < _policy.MeanThreshold ? MeanColumn.Hidden
            : (int)decimal.Round((mean.Decimals == 0 ? 1m : 10m) * sums.Sums[place] / sums.Counts[place], 0, MidpointRounding.AwayFromZero);
    }
}
