using System.Text;
using System.Text.RegularExpressions;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;
using NaftStats.Testing;

namespace NaftStats.Disclosure.Tests.SeedData;

/// <summary>Each shipped file, damaged in every way: what is wrong is told with its file, and nothing else is ever thrown.</summary>
public sealed partial class DamagedFileTests : IDisposable
{
    private const string Publications = "publications";

    // The smaller of the record files.
    private const string Records = "records/trajecten-2020-2.csv";

    // The shipped data have no mistake that anybody knows of.
    private const string Errata = """
        - code: gent-2024
          date: "2025-03-01"
          by: "Departement Onderwijs en Vorming"
          releases: ["2024.1"]
          years: ["2024"]
          indicators: [opgestarte-trajecten, opgestarte-leerlingen]
          where: {region: [gent], geslacht: [mannelijk, vrouwelijk]}
          text: {nl: "Verkeerd geteld.", fr: "Mal compté.", en: "Miscounted."}
        - code: heel-2023
          date: "2025-03-02"
          by: "Departement Onderwijs en Vorming"
          releases: ["2024.1", "2024.2"]
          years: ["2023"]
          text: {nl: "Verkeerd geteld.", fr: "Mal compté.", en: "Miscounted."}

        """;

    private static readonly Lazy<SeedDataSet> Set = new(() => SeedDataSet.Read(Shipped!));

    private static readonly string Shipped = Repository.PathOf("seed-data");

    private static readonly Dictionary<string, Func<string, byte[]?>> Ways = new()
    {
        ["removed"] = _ => null,
        ["emptied"] = _ => [],
        ["cut in the middle"] = text => Utf8(text[..(text.Length / 2)]),
        ["its first line repeated"] = text => Utf8(text[..(text.IndexOf('\n') + 1)] + text),
        ["a line in the middle repeated"] = text => Utf8(InMiddle(text, line => line + line)),
        ["a conflict of versions left in it"] = text => Utf8(InMiddle(text, line => "<<<<<<< HEAD\n" + line)),
        ["a quotation mark that is never closed"] = text => Utf8(InMiddle(text, line => "\"" + line)),
        ["another encoding"] = text => Encoding.Latin1.GetBytes(InMiddle(text, line => line.TrimEnd('\n') + " é\n")),
        ["bytes that are no text"] = text => [.. Utf8(text[..(text.Length / 2)]), 0, 0xFF, 0xC0, 0, .. Utf8(text[(text.Length / 2)..])],
        ["separators or blanks of another kind"] = text => Utf8(text.Replace("  ", "\t", StringComparison.Ordinal).Replace(',', ';')),
        ["texts where mappings belong"] = text => Utf8(Mapping().Replace(text, "text")),
        ["words where numbers belong"] = text => Utf8(Digits().Replace(text, "veel")),
    };

    // Ways that no file can survive unnoticed.
    private static readonly string[] Plain = ["a conflict of versions left in it", "a quotation mark that is never closed", "another encoding", "bytes that are no text"];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Ways.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_named(string way)
    {
        string[] files = [.. Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Shipped, path)).Where(IsRead).Append(ErrataReader.File).Order()];
        foreach (var file in files.Where(file => !file.StartsWith(Publications, StringComparison.Ordinal)))
        {
            Copy(file);
        }

        Copy(Records);
        var wrong = new List<string>();
        foreach (var file in files)
        {
            if (Complaint(file, Ways[way], Plain.Contains(way)) is { } complaint)
            {
                wrong.Add($"{file}: {complaint}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Take(20)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_record_file_is_named_without_a_value_of_it(string way)
    {
        foreach (var file in (string[])[Records, RecordProvenance.File])
        {
            Copy(Records);
            Copy(RecordProvenance.File);
            var text = File.ReadAllText(_folder.File(file));
            File.WriteAllBytes(_folder.File(file), Ways[way](text) ?? []);
            var files = new SeedFiles(_folder.Path);

            var problems = Problems(files);

            Assert.True(!Plain.Contains(way) || problems.Any(problem => problem.Place?.Source == file), $"{file}: {string.Join('\n', problems)}");
            Assert.All(problems, problem => Assert.False(Pseudonym().IsMatch(problem.ToString()), problem.ToString()));
        }

        static IReadOnlyList<Problem> Problems(SeedFiles files)
        {
            try
            {
                RecordProvenance.Read(files);
                RecordImport.Read(new SeedDataSet(files, Set.Value.Catalogue, Set.Value.Policy));
                return [.. files.Problems];
            }
            catch (ProblemsException exception)
            {
                return exception.Problems;
            }
        }
    }

    private string? Complaint(string file, Func<string, byte[]?> damage, bool mustBeFound)
    {
        // A table is read with its document alone: that is what makes some thousand readings quick.
        var isPublished = file.StartsWith(Publications, StringComparison.Ordinal);
        foreach (var beside in isPublished ? Beside(file) : [])
        {
            Copy(beside);
        }

        var path = _folder.File(file);
        if (damage(File.ReadAllText(path)) is { } bytes)
        {
            File.WriteAllBytes(path, bytes);
        }
        else
        {
            File.Delete(path);
        }

        try
        {
            Read(isPublished);
            return mustBeFound ? "nothing was found." : null;
        }
        catch (ProblemsException exception)
        {
            return exception.Problems.FirstOrDefault(problem => problem.Place is null)?.ToString()
                ?? (!mustBeFound || exception.Problems.Any(problem => problem.Place!.Source == file && problem.Place.Line > 0) ? null : $"is not named by line: {exception.Problems[0]}");
        }
        catch (Exception exception)
        {
            return exception.ToString();
        }
        finally
        {
            if (isPublished)
            {
                Directory.Delete(_folder.File(Publications), true);
            }
            else
            {
                Copy(file);
            }
        }
    }

    // The description of the document, and both files of the table.
    private static IEnumerable<string> Beside(string file)
    {
        var document = Path.Combine([.. file.Split(Path.DirectorySeparatorChar).Take(2)]);
        string[] names = [file, Path.ChangeExtension(file, ".yaml"), Path.ChangeExtension(file, ".csv"), Path.Combine(document, "publication.yaml")];
        return names.Distinct().Where(name => File.Exists(Path.Combine(Shipped, name)));
    }

    private void Read(bool isPublished)
    {
        if (!isPublished)
        {
            var set = SeedDataSet.Read(_folder.Path);
            RecordImport.Read(set);
            set.Files.ThrowIfAnyProblem();
            return;
        }

        var files = new SeedFiles(_folder.Path);
        PublicationReader.Read(files, Set.Value.Catalogue);
        files.ThrowIfAnyProblem();
    }

    private void Copy(string file)
    {
        if (file == ErrataReader.File)
        {
            File.WriteAllText(_folder.File(file), Errata);
        }
        else
        {
            File.Copy(Path.Combine(Shipped, file), _folder.File(file), true);
        }
    }

    private static bool IsRead(string file) => file.Contains(Path.DirectorySeparatorChar) ? !file.StartsWith("records", StringComparison.Ordinal) && !file.StartsWith("hints", StringComparison.Ordinal) : file == PolicyReader.File;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string InMiddle(string text, Func<string, string> change)
    {
        var lines = text.Split('\n').Select(line => line + "\n").ToArray();
        lines[lines.Length / 2] = change(lines[lines.Length / 2]);
        return string.Concat(lines);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Mapping();

    [GeneratedRegex(@"[TL]\d{5}")]
    private static partial Regex Pseudonym();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
