using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>What the printed figures give away by themselves: no release can keep that.</summary>
internal sealed class ReportAlone
{
    private readonly Dictionary<int, int> _determined;
    private readonly Bounds _bounds;

    /// <summary>What printed figures tell.</summary>
    /// <param name="scene">The release, for what adds up to what.</param>
    /// <param name="printed">The printed cells.</param>
    /// <param name="known">Their values.</param>
    public ReportAlone(Scene scene, IEnumerable<int> printed, int[] known)
    {
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
        foreach (var figure in OfficialReport.Read(seedData, scene.Universe.Codebook).Where(figure => figure.Measure == Measure.Trajecten))
        {
            var cell = scene.Universe.FindClosed(figure.Population, figure.Year, figure.Place);
            if (cell >= 0 && printed.Add(cell) && known[cell] == Subtraction.Unknown)
            {
                known[cell] = figure.Printed;
            }
        }

        return new ReportAlone(scene, printed, known);
    }

    /// <summary>True for a group, named or not, of which the report alone tells the number.</summary>
    public bool Tells(int group) => _determined.ContainsKey(group) || _bounds.Width(group) == 1;
}
