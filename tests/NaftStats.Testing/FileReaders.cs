using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace NaftStats.Testing;

/// <summary>One cell of a file, as a reader that knows nothing of us finds it.</summary>
/// <param name="Codes">The codes of its categories by dimension; <c>_T</c> for a total.</param>
/// <param name="Value">Its value, or null.</param>
/// <param name="Status">The code of its status.</param>
/// <param name="Origin">Where its figure comes from, or null.</param>
public sealed record FileCell(IReadOnlyDictionary<string, string> Codes, double? Value, string Status, string? Origin)
{
    /// <summary>The cell in one line.</summary>
    public override string ToString() =>
        $"{string.Join(' ', Codes.OrderBy(code => code.Key, StringComparer.Ordinal).Select(code => $"{code.Key}={code.Value}"))}: {Value?.ToString(CultureInfo.InvariantCulture) ?? "-"} {Status} {Origin ?? "-"}";
}

/// <summary>A cell of a spreadsheet.</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Number">Its number, or null where it is text or empty.</param>
public sealed record SheetCell(string Text, double? Number);

/// <summary>
/// The programs with which people read files of statistics: Python's csv, jsonstat-toolkit and DuckDB under Node, and LibreOffice.
/// </summary>
public static class FileReaders
{
    private static readonly string Folder = Repository.PathOf("tests/NaftStats.Testing/readers");
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>What keeps the readers from running, or null.</summary>
    public static string? Missing { get; } = new[] { "node", "python3", "soffice" }.FirstOrDefault(tool => Tool.Find(tool) is null) is { } tool
        ? $"{tool} is not installed (Debian: apt-get install nodejs python3 libreoffice-calc-nogui)."
        : Directory.Exists(Path.Combine(Folder, "node_modules", "jsonstat-toolkit")) ? null
        : "The npm packages are missing: run 'npm ci' in tests/NaftStats.Testing/readers.";

    /// <summary>The cells of JSON-stat and Parquet files (read under Node) or of CSV files (read by Python).</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<FileCell>>> Cells(IReadOnlyList<string> paths)
    {
        var output = paths[0].EndsWith(".csv", StringComparison.Ordinal) ? await Run("python3", ["cells.py", .. paths]) : await Run("node", ["cells.mjs", .. paths]);
        return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<FileCell[]>(line, Json)!)];
    }

    /// <summary>Checks a catalogue in both of its forms against SHACL shapes, and returns what the validator says.</summary>
    public static Task<string> Validate(string turtle, string jsonLd, string shapes) => Run("node", ["catalogue.mjs", turtle, jsonLd, shapes]);

    /// <summary>Checks CSV files against their metadata, each after its file, and returns the number of rows that keep it.</summary>
    public static async Task<int> Csvw(params IEnumerable<string> paths) => int.Parse(await Run("python3", ["csvw.py", .. paths]), CultureInfo.InvariantCulture);

    /// <summary>Compares the two files of a whole release, and returns what DuckDB counts.</summary>
    public static async Task<IReadOnlyDictionary<string, long>> Release(string csv, string parquet) =>
        JsonSerializer.Deserialize<Dictionary<string, long>>(await Run("node", ["release.mjs", csv, parquet]))!;

    /// <summary>The sheets of spreadsheets, row by row, as LibreOffice opens them.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="importFilter">How a CSV is to be read, or null.</param>
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, SheetCell[][]>>> Sheets(IReadOnlyList<string> paths, string? importFilter = null)
    {
        using var folder = new TemporaryFolder();
        string[] filter = importFilter is null ? [] : [$"--infilter=Text - txt - csv (StarCalc):{importFilter}"];
        await Run("soffice", [$"-env:UserInstallation=file://{folder.Path}/profile", "--headless", .. filter, "--convert-to", "fods", "--outdir", folder.Path, .. paths]);
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        return
        [
            .. paths.Select(path => XDocument.Load(Path.Combine(folder.Path, Path.GetFileNameWithoutExtension(path) + ".fods")).Descendants(table + "table").ToDictionary(
                sheet => sheet.Attribute(table + "name")!.Value,
                sheet => sheet.Descendants(table + "table-row").SelectMany(row => Repeat(row, table + "number-rows-repeated", Row(row, table))).ToArray())),
        ];
    }

    private static SheetCell[] Row(XElement row, XNamespace table)
    {
        XNamespace office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
        XNamespace text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        return
        [
            .. row.Elements(table + "table-cell").SelectMany(cell => Repeat(cell, table + "number-columns-repeated", new SheetCell(
                string.Join('\n', cell.Elements(text + "p").Select(line => line.Value)),
                cell.Attribute(office + "value-type")?.Value == "string" ? null
                    : cell.Attribute(office + "value") is { } value ? double.Parse(value.Value, CultureInfo.InvariantCulture) : null))),
        ];
    }

    // The rest of a sheet is one empty row or cell, repeated to its end.
    private static IEnumerable<T> Repeat<T>(XElement element, XName count, T value) =>
        (int?)element.Attribute(count) is { } times and > 1 ? times > 100 ? [] : Enumerable.Repeat(value, times) : [value];

    private static async Task<string> Run(string program, IEnumerable<string> arguments)
    {
        await using var process = new RunningProcess(Tool.Find(program)!, arguments, folder: Folder);
        var end = process.WaitForExit();
        await Task.WhenAny(end, Task.Delay(TimeSpan.FromMinutes(3)));
        return end.IsCompleted && await end == 0 ? process.Output : throw new InvalidOperationException($"{program} failed:\n{process.Output}");
    }
}

/// <summary>A test that needs the readers. Without them it is skipped, except where CI asks for everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReaderFactAttribute : FactAttribute
{
    /// <summary>A test that needs the readers.</summary>
    public ReaderFactAttribute()
    {
        if (FileReaders.Missing is { } missing && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Skip = missing;
        }
    }
}
