using NaftStats.Formats.Files;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Tests;

/// <summary>Selections of every kind.</summary>
internal static class Selections
{
    public static readonly IReadOnlyList<SelectionFile> All =
    [
        SmallRelease.Select("opgestarte-trajecten", new()),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["year"] }),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["deelnemers", "year"], Totals = ["deelnemers"] }, Language.Fr),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["hostile"], Years = ["2023"] }),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["trajecttype", "geslacht"] }, Language.En),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["year", "region@provincie", "hostile"], Totals = ["region", "hostile"] }),
        SmallRelease.Select("opgestarte-leerlingen", new() { By = ["hostile"], Where = [new("geslacht", ["vrouwelijk"])] }),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["geslacht", "year"], Share = "geslacht" }),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["geslacht"], OfficialOnly = true }),
        SmallRelease.Select("aandeel-vrouwelijk", new() { By = ["region", "year"] }),
        SmallRelease.Select("trajecten-per-leerling", new() { By = ["geslacht", "year"] }),
        SmallRelease.Select("opgestarte-trajecten", new() { By = ["deelnemers"] }),
    ];

    public static async Task<byte[]> Write(this FileForm form, SelectionFile file)
    {
        var output = new MemoryStream();
        await form.WriteAsync(file, output, default);
        return output.ToArray();
    }
}
