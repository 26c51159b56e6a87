using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 13: adds the printed counts of the official report to what the API tells. Passes when no small group that the
/// report does not tell by itself comes out, when the API serves no printed figure of a small group, and when every printed
/// count that the release shows is the same or its difference explained.
/// </summary>
public static class OfficialAttack
{
    /// <summary>Runs it.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="seedData">The folder with the publications.</param>
    public static async Task<AttackResult> Run(Scene scene, string seedData)
    {
        var report = OfficialReport.Read(seedData, scene.Universe.Codebook);
        var findings = new List<string>();
        var served = await Served(scene, findings);
        var known = scene.Known();
        var printed = new HashSet<int>();
        var differ = 0;
        foreach (var figure in report)
        {
            var cell = scene.Universe.FindClosed(figure.Population, figure.Year, figure.Place);
            if (cell < 0 || figure.Measure != Measure.Trajecten)
            {
                continue;
            }

            printed.Add(cell);
            if (known[cell] == Subtraction.Unknown)
            {
                known[cell] = figure.Printed;
            }
            else if (known[cell] != figure.Printed)
            {
                differ++;
            }
        }

        // The attacker takes the report at its word; where it contradicts itself, equations lead nowhere and subtraction goes on.
        var alone = new Subtraction(scene.Sums, scene.Known());
        var subtraction = new Subtraction(scene.Sums, known);
        var determined = subtraction.Contradictions == 0 ? new LatticeSystem(scene.Sums, known).Determined() : [];
        AddSameGroups(scene, printed);
        long targets = 0;
        foreach (var cell in scene.HiddenSmall().Where(cell => !printed.Contains(cell)))
        {
            targets++;
            var value = determined.TryGetValue(cell, out var solved) ? solved : subtraction[cell];
            if (value == scene.Truth.Trajecten[cell])
            {
                findings.Add($"{scene.Name(cell)} = {value}{(alone[cell] == value ? ", without the report too" : "")}");
            }
        }

        return new AttackResult("13", "the official report as extra equations", targets, findings,
            $"{report.Count} printed counts, {served} served figures, {differ} counts printed otherwise than shown, {subtraction.Contradictions} contradictions.");
    }

    // A printed group under another name (eleven years and the band of eleven years) is printed too.
    private static void AddSameGroups(Scene scene, HashSet<int> printed)
    {
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var (whole, part) in scene.Relations.Containments.Where(pair => scene.Truth.Trajecten[pair.Whole] == scene.Truth.Trajecten[pair.Part]))
            {
                moved |= printed.Contains(whole) && printed.Add(part);
                moved |= printed.Contains(part) && printed.Add(whole);
            }
        }
    }

    private static bool IsOfClasses(System.Text.Json.JsonElement figure) =>
        figure.GetProperty("categories").EnumerateArray().Any(category => category.GetProperty("dimension").GetString() == "trajecttype" && category.GetProperty("code").GetString() == "klas");

    private static async Task<long> Served(Scene scene, List<string> findings)
    {
        var data = await scene.Api.Data("""
            { publications { code tables { code kind agreement { differs } figures { column { code unit } categories { dimension code } value printed status computed agreement } } } }
            """);
        long figures = 0;
        foreach (var table in data.GetProperty("publications").EnumerateArray().SelectMany(publication => publication.GetProperty("tables").EnumerateArray()))
        {
            var isComputed = table.GetProperty("kind").GetString() == "COMPUTED";
            if (isComputed && table.GetProperty("agreement").GetProperty("differs").GetInt32() is > 0 and var differs)
            {
                findings.Add($"{table.GetProperty("code")}: {differs} printed figures differ from the release, unexplained");
            }

            foreach (var figure in table.GetProperty("figures").EnumerateArray().Where(_ => isComputed))
            {
                figures++;
                var unit = figure.GetProperty("column").GetProperty("unit").GetString();
                var isCount = unit is "trajecten" or "leerlingen";
                var isHidden = figure.GetProperty("agreement").GetString() == "HIDDEN" || figure.GetProperty("status").GetString() == "HIDDEN";
                if (isHidden && (figure.GetProperty("value").ValueKind != System.Text.Json.JsonValueKind.Null
                    || figure.GetProperty("printed").ValueKind != System.Text.Json.JsonValueKind.Null
                    || figure.GetProperty("computed").ValueKind != System.Text.Json.JsonValueKind.Null))
                {
                    findings.Add($"{table.GetProperty("code")}: a hidden figure has a value: {figure}");
                }
                else if (isCount && figure.GetProperty("value") is { ValueKind: System.Text.Json.JsonValueKind.Number } value
                    && value.GetDouble() > 0 && value.GetDouble() < (IsOfClasses(figure) ? scene.Universe.Codebook.Documentation.ClassThreshold : scene.Universe.Codebook.Catalogue.Threshold))
                {
                    findings.Add($"{table.GetProperty("code")}: a printed count of a small group is served: {figure}");
                }
            }
        }

        return figures;
    }
}
