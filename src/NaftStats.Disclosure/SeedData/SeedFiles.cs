using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using NaftStats.Statistics.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NaftStats.Disclosure.SeedData;

/// <summary>The files of a seed-data folder, read with their places; every problem is collected, none is thrown.</summary>
public sealed class SeedFiles(string root)
{
    private readonly string _root = Path.GetFullPath(root);

    /// <summary>The problems found so far.</summary>
    public List<Problem> Problems { get; } = [];

    /// <summary>Throws when anything was wrong.</summary>
    /// <exception cref="ProblemsException">At least one problem was found.</exception>
    public void ThrowIfAnyProblem()
    {
        if (Problems.Count > 0)
        {
            throw new ProblemsException([.. Problems]);
        }
    }

    /// <summary>True where the file is there.</summary>
    public bool Exists(string file) => File.Exists(PathOf(file));

    /// <summary>The path of a file of the folder.</summary>
    public string PathOf(string file) => Path.Combine(_root, file);

    /// <summary>The files of a folder with an ending, relative to the root, by name.</summary>
    public IReadOnlyList<string> List(string folder, string pattern) => Relative(folder, path => Directory.EnumerateFiles(path, pattern));

    /// <summary>All files below a folder, relative to the root, by name.</summary>
    public IReadOnlyList<string> Below(string folder) => Relative(folder, path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories));

    /// <summary>The folders of a folder, relative to the root, by name.</summary>
    public IReadOnlyList<string> Folders(string folder) => Relative(folder, Directory.EnumerateDirectories);

    /// <summary>The mapping that a YAML file holds, or null where the file is missing or broken.</summary>
    public YamlMap? ReadMap(string file)
    {
        switch (ReadYaml(file))
        {
            case YamlMappingNode mapping:
                return new YamlMap(mapping, file, Problems);
            case null:
                return null;
            default:
                Problems.Add(new Problem("SEED_KIND", "The file must hold a mapping.", null, new Place(file)));
                return null;
        }
    }

    /// <summary>The mappings of the list that a YAML file holds; none where the file is missing or broken.</summary>
    public IReadOnlyList<YamlMap> ReadMaps(string file)
    {
        switch (ReadYaml(file))
        {
            case YamlSequenceNode list when list.Children.All(child => child is YamlMappingNode):
                return [.. list.Children.Cast<YamlMappingNode>().Select(mapping => new YamlMap(mapping, file, Problems))];
            case null:
                return [];
            default:
                Problems.Add(new Problem("SEED_KIND", "The file must hold a list of mappings.", null, new Place(file)));
                return [];
        }
    }

    /// <summary>
    /// The rows of a CSV file with a header: for each row its line and its fields by column name.
    /// A row of another length is a problem; empty fields are null.
    /// </summary>
    public IEnumerable<CsvRow> ReadCsv(string file)
    {
        var path = Path.Combine(_root, file);
        if (!File.Exists(path))
        {
            Missing(file);
            yield break;
        }

        var malformed = false;
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => malformed = true,
            IgnoreBlankLines = true,
        };
        using var reader = new CsvReader(new StreamReader(path, new UTF8Encoding(false, true)), configuration);
        if (!Next() || !reader.ReadHeader())
        {
            Problems.Add(new Problem("SEED_HEADER_MISSING", "The file has no header row.", null, new Place(file, 1)));
            yield break;
        }

        var header = reader.HeaderRecord!;
        while (Next())
        {
            var line = reader.Parser.RawRow;
            var fields = reader.Parser.Record!;
            if (malformed)
            {
                malformed = false;
                Problems.Add(new Problem("SEED_CSV_MALFORMED", "The row cannot be read: a quotation mark is out of place.", null, new Place(file, line)));
                continue;
            }

            if (fields.Length != header.Length)
            {
                Problems.Add(new Problem(
                    "SEED_ROW_LENGTH",
                    string.Create(CultureInfo.InvariantCulture, $"The row has {fields.Length} fields, the header {header.Length}."),
                    null,
                    new Place(file, line)));
                continue;
            }

            yield return new CsvRow(file, line, header, fields);
        }

        bool Next()
        {
            try
            {
                return reader.Read();
            }
            catch (DecoderFallbackException)
            {
                // The message of the exception holds bytes of the file.
                Problems.Add(new Problem("SEED_ENCODING", "The file is not UTF-8 from here on.", "Save it as UTF-8; spreadsheets call it \"CSV UTF-8\".", new Place(file, reader.Parser.RawRow + 1)));
                return false;
            }
        }
    }

    /// <summary>SHA-256 over the names and bytes of files, in hexadecimal: the same for the same content anywhere.</summary>
    public string Hash(IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Replace('\\', '/')));
            hash.AppendData([0]);
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(Path.Combine(_root, file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string[] Relative(string folder, Func<string, IEnumerable<string>> list) =>
        Path.Combine(_root, folder) is var path && Directory.Exists(path) ? [.. list(path).Select(found => Path.GetRelativePath(_root, found)).Order(StringComparer.Ordinal)] : [];

    private YamlNode? ReadYaml(string file)
    {
        var path = Path.Combine(_root, file);
        if (!File.Exists(path))
        {
            Missing(file);
            return null;
        }

        try
        {
            using var reader = new StreamReader(path);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : new YamlSequenceNode();
        }
        catch (YamlException exception)
        {
            Problems.Add(new Problem("SEED_YAML_MALFORMED", exception.InnerException?.Message ?? exception.Message, null, new Place(file, (int)exception.Start.Line)));
            return null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet loses its place in a flow sequence that never ends.
            Problems.Add(new Problem("SEED_YAML_MALFORMED", "The file is no YAML: a bracket is not closed.", null, new Place(file, 1)));
            return null;
        }
    }

    private void Missing(string file) =>
        Problems.Add(new Problem("SEED_FILE_MISSING", "The file is missing.", $"Expected below {_root}.", new Place(file)));
}

/// <summary>One row of a CSV file, with the place it stands at.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Fields">The fields, one a column.</param>
public sealed record CsvRow(string File, int Line, IReadOnlyList<string> Header, IReadOnlyList<string> Fields)
{
    /// <summary>The field of a column; null where it is empty or where there is no such column.</summary>
    public string? this[string column]
    {
        get
        {
            for (var i = 0; i < Header.Count; i++)
            {
                if (Header[i] == column)
                {
                    return Fields[i].Length == 0 ? null : Fields[i];
                }
            }

            return null;
        }
    }

    /// <summary>The place of the row, or of one of its columns.</summary>
    public Place At(string? column = null) => new(File, Line, column);
}

internal static class ListSearch
{
    public static int FirstIndex<T>(this IReadOnlyList<T> list, Func<T, bool> condition)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (condition(list[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public static int IndexOf(this IReadOnlyList<string> list, string item) =>
        list.FirstIndex(candidate => string.Equals(candidate, item, StringComparison.Ordinal));
}
