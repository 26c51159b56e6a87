using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads <c>codelists/*.csv</c>: the categories of a dimension on its levels, each with its parent on the next coarser one.</summary>
internal static class CodelistReader
{
    private const string Years = $"codelists/{Dimension.Year}.csv";

    /// <summary>The categories of a file, in its order; what is wrong is added to the problems of <paramref name="files"/>.</summary>
    /// <param name="files">The seed data.</param>
    /// <param name="file">The file.</param>
    /// <param name="levels">The codes of the levels, the finest first.</param>
    public static List<Category> Read(SeedFiles files, string file, IReadOnlyList<string> levels)
    {
        var categories = new List<(Category Category, CsvRow Row)>();
        foreach (var row in files.ReadCsv(file))
        {
            var level = row["level"] ?? levels[0];
            if (!levels.Contains(level))
            {
                files.Problems.Add(new Problem("LEVEL_UNKNOWN", $"There is no level \"{level}\".", Suggestion.For(level, levels), row.At("level")));
                continue;
            }

            var category = new Category(
                Required(files, row, "code"),
                new LocalizedText(Required(files, row, "nl"), Required(files, row, "fr"), Required(files, row, "en")),
                level,
                row["parent"],
                Number(files, row, "from"),
                Number(files, row, "to"),
                row["note_nl"] is { } note ? new LocalizedText(note, Required(files, row, "note_fr"), Required(files, row, "note_en")) : null);
            categories.Add((category, row));
        }

        if (file == Years)
        {
            CheckYears(files, categories);
        }

        CheckTree(files, categories, levels);
        return [.. categories.Select(pair => pair.Category).DistinctBy(category => category.Code)];
    }

    // Everything that counts by year computes with them; a wrong one goes no further.
    private static void CheckYears(SeedFiles files, List<(Category Category, CsvRow Row)> years)
    {
        var before = 0;
        foreach (var (category, row) in years.ToArray())
        {
            if (category.Code.Length == 4 && int.TryParse(category.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= before)
            {
                before = year;
                continue;
            }

            files.Problems.Add(new Problem("YEAR_WRONG", "The code of a year is its four digits, and years stand in their order.", null, row.At("code")));
            years.Remove((category, row));
        }
    }

    private static void CheckTree(SeedFiles files, List<(Category Category, CsvRow Row)> categories, IReadOnlyList<string> levels)
    {
        foreach (var (category, row) in categories)
        {
            if (categories.Exists(other => other.Row.Line < row.Line && other.Category.Code == category.Code))
            {
                files.Problems.Add(new Problem("SEED_DUPLICATE", $"The category \"{category.Code}\" is defined twice.", null, row.At("code")));
            }

            var place = levels.IndexOf(category.Level);
            var coarser = place + 1 < levels.Count ? levels[place + 1] : null;
            var parents = categories.Where(other => other.Category.Level == coarser).Select(other => other.Category.Code).ToArray();
            if (coarser is null ? category.Parent is not null : category.Parent is null || !parents.Contains(category.Parent))
            {
                files.Problems.Add(new Problem(
                    "PARENT_UNKNOWN",
                    coarser is null
                        ? $"\"{category.Code}\" stands on the coarsest level and can have no parent."
                        : $"\"{category.Code}\" needs a parent on the level \"{coarser}\".",
                    category.Parent is null ? null : Suggestion.For(category.Parent, parents),
                    row.At("parent")));
            }
        }
    }

    private static string Required(SeedFiles files, CsvRow row, string column)
    {
        if (row[column] is { } text)
        {
            return text;
        }

        files.Problems.Add(row.Header.Contains(column)
            ? new Problem("SEED_FIELD_EMPTY", "The field is empty.", null, row.At(column))
            : new Problem("SEED_COLUMN_MISSING", $"The column \"{column}\" is missing.", null, new Place(row.File, 1)));
        return string.Empty;
    }

    private static int? Number(SeedFiles files, CsvRow row, string column)
    {
        if (row[column] is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        files.Problems.Add(new Problem("SEED_KIND", "The field must be a whole number.", null, row.At(column)));
        return null;
    }
}
