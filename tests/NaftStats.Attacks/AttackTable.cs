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

    /// <summary>True where an attack succeeded.</summary>
    public bool Exposed => _results.Exists(result => result.Successes > 0);

    /// <summary>Adds what came of an attack, and tells it at once.</summary>
    public void Add(AttackResult result)
    {
        _results.Add(result);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{watch.Elapsed.TotalSeconds:0} s, {Environment.WorkingSet >> 20} MB] {result.Describe()}"));
    }

    /// <summary>Adds what the same attack does to a broken release.</summary>
    public void AddControl(AttackResult result) => _controls[result.Number] = result;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder("| # | attack | attempts | successes | positive control |\n| --- | --- | ---: | ---: | --- |\n");
        foreach (var result in _results)
        {
            var control = _controls.TryGetValue(result.Number, out var broken) ? $"{broken.Successes} of {broken.Attempts}" : "";
            text.Append(CultureInfo.InvariantCulture, $"| {result.Number} | {result.Name} | {result.Attempts} | {result.Successes} | {control} |\n");
        }

        return text.ToString();
    }
}
