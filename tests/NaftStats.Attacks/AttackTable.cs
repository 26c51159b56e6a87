using System.Diagnostics;
using System.Globalization;
using System.Text;
using NaftStats.Attacks.Suite;

namespace NaftStats.Attacks;

/// <summary>The attacks with their attempts, successes and positive controls, as they come in.</summary>
internal sealed class AttackTable(Stopwatch watch)
{
    private readonly List<AttackResult> _results = [];
    private readonly Dictionary<string, AttackResult> _controls = [];

    /// <summary>True where every attack failed and every positive control succeeded.</summary>
    public bool Passes => _results.TrueForAll(result => result.Successes == 0) && _controls.Values.All(control => control.Successes > 0);

    /// <summary>Adds what came of attacks, and tells each at once.</summary>
    public void Add(params IEnumerable<AttackResult> results)
    {
        foreach (var result in results)
        {
            _results.Add(result);
            Tell(result.Describe());
        }
    }

    /// <summary>Adds what the same attacks do to a broken release.</summary>
    public void AddControls(IEnumerable<AttackResult> results)
    {
        foreach (var result in results)
        {
            _controls[result.Number] = result;
            Tell("Control. " + result.Describe(2));
        }
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("| # | attack | attempts | successes | positive control |\n| --- | --- | ---: | ---: | --- |\n");
        foreach (var result in _results.OrderBy(result => int.Parse(result.Number.TrimEnd('b'), CultureInfo.InvariantCulture)))
        {
            var control = _controls.TryGetValue(result.Number, out var broken) ? $"{broken.Successes} of {broken.Attempts}" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {result.Number} | {result.Name} | {result.Attempts} | {result.Successes} | {control} |\n");
        }

        return text.ToString();
    }

    private void Tell(string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds:0} s, {Environment.CpuUsage.TotalTime.TotalSeconds:0} s of processor time, {Environment.WorkingSet >> 20} MB] {what}"));
}
