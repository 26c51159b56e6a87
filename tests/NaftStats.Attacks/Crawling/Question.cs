using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Crawling;

/// <summary>A table that an attacker asks for.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="By">The breakdown, without the year.</param>
/// <param name="Where">The filters, without the year.</param>
/// <param name="Years">The years: several are broken down, one is a filter.</param>
/// <param name="YearPlace">The place of the years in the breakdown.</param>
/// <param name="Release">The pinned release; null for the current one.</param>
public sealed record Question(
    PublicIndicator Indicator, IReadOnlyList<Breakdown> By, IReadOnlyList<Filter> Where, IReadOnlyList<int> Years, int YearPlace = 0, string? Release = null)
{
    /// <summary>The number of cells.</summary>
    public int Size => By.Aggregate(Years.Count, (size, breakdown) => size * breakdown.Categories.Count);

    /// <summary>The field that asks for it.</summary>
    /// <param name="alias">The name of the answer.</param>
    /// <param name="fields">What is asked of the table.</param>
    public string ToField(string alias, string fields)
    {
        var by = By.Select(breakdown => breakdown.Name).ToList();
        var where = Where.Select(filter => $"{{dimension:\"{filter.Axis.Code}\",in:[\"{filter.Axis.Categories[filter.Category]}\"]}}").ToList();
        if (Years.Count > 1)
        {
            by.Insert(YearPlace, "year");
        }
        else
        {
            where.Add($"{{dimension:\"year\",in:[\"{Years[0]}\"]}}");
        }

        var pin = Release is null ? "" : $",release:\"{Release}\"";
        return $"{alias}:indicator(code:\"{Indicator.Code}\"){{table(by:[{string.Join(',', by.Select(name => $"\"{name}\""))}],where:[{string.Join(',', where)}]{pin}){{{fields}}}}}\n";
    }

    /// <summary>The year and the categories of each cell, row by row.</summary>
    public IEnumerable<(int Year, short[] Place)> Cells(short[] whole)
    {
        var place = (short[])whole.Clone();
        foreach (var filter in Where)
        {
            place[filter.Axis.Index] = filter.Category;
        }

        var sizes = By.Select(breakdown => breakdown.Categories.Count).ToList();
        sizes.Insert(YearPlace, Years.Count);
        var size = Size;
        for (var cell = 0; cell < size; cell++)
        {
            var rest = cell;
            var year = Years[0];
            for (var i = sizes.Count - 1; i >= 0; i--)
            {
                (rest, var at) = (rest / sizes[i], rest % sizes[i]);
                if (i == YearPlace)
                {
                    year = Years[at];
                }
                else
                {
                    var breakdown = By[i > YearPlace ? i - 1 : i];
                    place[breakdown.Axis.Index] = breakdown.Categories[at];
                }
            }

            yield return (year, place);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Indicator.Code} by {string.Join('+', By.Select(breakdown => breakdown.Name))}"
        + (Where.Count == 0 ? "" : $" where {string.Join(',', Where.Select(filter => $"{filter.Axis.Code}={filter.Axis.Categories[filter.Category]}"))}")
        + $" ({(Years.Count > 1 ? $"years at {YearPlace}" : $"{Years[0]}")}{(Release is null ? "" : $", release {Release}")})";
}
