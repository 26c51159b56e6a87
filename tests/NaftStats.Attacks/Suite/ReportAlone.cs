using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>What the printed figures give away by themselves, with the zeros that tables show and the totals of a year: no mask can keep that.</summary>
internal sealed class ReportAlone
{
    private readonly Dictionary<int, int> _determined;
    private readonly Bounds _bounds;
    private readonly HashSet<int> _pupils;

    /// <summary>What printed figures tell.</summary>
    /// <param name="scene">The release, for what adds up to what.</param>
    /// <param name="printed">The printed cells.</param>
    /// <param name="known">Their values.</param>
    /// <param name="pupils">The cells whose pupils are printed.</param>
    private ReportAlone(Scene scene, IEnumerable<int> printed, int[] known, HashSet<int> pupils)
    {
        _pupils = pupils;
        var unseen = new int[known.Length];
        Array.Fill(unseen, Subtraction.Unknown);
        _bounds = new Bounds(scene.Variables);
        foreach (var cell in printed)
        {
            unseen[cell] = known[cell];
            _bounds.Narrow(cell, known[cell], known[cell]);
        }

        _determined = new LatticeSystem(scene.Sums, unseen).Determined();
        do
        {
            _bounds.Moved = false;
            foreach (var sum in scene.Sums)
            {
                _bounds.Sum(sum);
            }
        }
        while (_bounds.Moved && !_bounds.Contradict);
    }

    /// <summary>What the publications of a seed-data folder tell; where a release shows a printed count, as it shows it.</summary>
    public static ReportAlone Read(Scene scene, string seedData)
    {
        var known = scene.Known();
        var printed = new HashSet<int>();
        var pupils = new HashSet<int>();
        for (var cell = 0; cell < scene.Universe.Count; cell++)
        {
            if (scene.Universe.Sights[cell] == Sight.Shown && (scene.Universe.Trajecten[cell] == 0 || scene.Universe.OrderOf(cell) == 0))
            {
                printed.Add(cell);
            }
        }

        foreach (var figure in OfficialReport.Read(seedData, scene.Universe.Codebook))
        {
            var cell = scene.Universe.FindClosed(figure.Population, figure.Year, figure.Place);
            if (figure.Measure == Measure.Leerlingen)
            {
                pupils.Add(cell);
            }
            else if (cell >= 0 && printed.Add(cell) && known[cell] == Subtraction.Unknown)
            {
                known[cell] = figure.Printed;
            }
        }

        return new ReportAlone(scene, printed, known, pupils);
    }

    /// <summary>True for a group, named or not, of which they tell the number.</summary>
    public bool Tells(int group) => _determined.ContainsKey(group) || _bounds.Width(group) == 1 || _pupils.Contains(group);
}
