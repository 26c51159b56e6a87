using System.Security.Cryptography;
using System.Text;
using NaftStats.Statistics.Problems;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace NaftStats.Disclosure.SeedData;

/// <summary>The files of a seed-data folder, read with their places; every problem is collected, none is thrown.</summary>
public sealed class SeedFiles(string root)
{
    private readonly string _root = Path.GetFullPath(root);
    private readonly HashSet<string> _read = [];

    /// <summary>The problems found so far.</summary>
    public ProblemTally Problems { get; } = new();

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

    /// <summary>The rows of a CSV file with a header, in UTF-8 and with commas. A row of another length is a problem.</summary>
    public IEnumerable<CsvRow> ReadCsv(string file)
    {
        _read.Add(file);
        return Exists(file) ? CsvFile.Read(PathOf(file), file, CsvForm.OfSeedData, Problems) : Nothing(file);
    }

    /// <summary>Reports the files of a folder that nothing has asked for: a slip in a name must not pass in silence.</summary>
    public void ReportUnread(string folder)
    {
        foreach (var file in Below(folder).Where(file => !_read.Contains(file) && Path.GetFileName(file)[0] != '.'))
        {
            Problems.Add(new Problem("SEED_FILE_UNREAD", "Nothing asks for this file.", "See whether its name and folder are right, or take it away.", new Place(file)));
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
            hash.AppendData(SHA256.HashData(File.ReadAllBytes(PathOf(file))));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string[] Relative(string folder, Func<string, IEnumerable<string>> list) =>
        Path.Combine(_root, folder) is var path && Directory.Exists(path) ? [.. list(path).Select(found => Path.GetRelativePath(_root, found)).Order(StringComparer.Ordinal)] : [];

    private YamlNode? ReadYaml(string file)
    {
        _read.Add(file);
        if (!Exists(file))
        {
            Missing(file);
            return null;
        }

        try
        {
            using var reader = new StreamReader(PathOf(file), CsvForm.OfSeedData.Encoding);
            var stream = new YamlStream();
            stream.Load(reader);
            return stream.Documents.Count > 0 ? stream.Documents[0].RootNode : new YamlSequenceNode();
        }
        catch (DecoderFallbackException)
        {
            Problems.Add(CsvFile.WrongEncoding(file, CsvFile.LineOfWrongEncoding(PathOf(file))));
            return null;
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

    private IEnumerable<CsvRow> Nothing(string file)
    {
        Missing(file);
        return [];
    }

    private void Missing(string file) =>
        Problems.Add(new Problem("SEED_FILE_MISSING", "The file is missing.", $"Expected below {_root}.", new Place(file)));
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
