using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Crawling;

/// <summary>Collects everything that the API gives: every indicator by every breakdown that it has, and the same figures on other ways.</summary>
public sealed class Crawler
{
    private const int MostDimensions = 3;

    private const int TablesAtOnce = 64;

    // A whole table has rows without a value where nothing can be registered; a slice of only those is an error.
    private const string NothingRegistered = "NOTHING_REGISTERED";

    private readonly Codebook _codebook;
    private readonly Interview _interview;
    private readonly Harvest _harvest;
    private readonly string? _release;

    private Crawler(Codebook codebook, Interview interview, string? release)
    {
        _codebook = codebook;
        _interview = interview;
        _harvest = new Harvest(new Universe(codebook), release);
        _release = release;
    }

    /// <summary>Collects the tables of all indicators.</summary>
    public static async Task<Harvest> Crawl(PublicApi api, Documentation documentation, string? release = null)
    {
        var catalogue = await PublicCatalogue.Ask(api, release);
        var crawler = new Crawler(new Codebook(catalogue, documentation), await Interview.Begin(api), release);
        var shapes = new Dictionary<Population, List<IReadOnlyList<Breakdown>>>();
        foreach (var population in Enum.GetValues<Population>())
        {
            shapes[population] = await crawler.CrawlPopulation(population);
        }

        // What a population has tables for, its other indicators may have tables for.
        foreach (var indicator in catalogue.Indicators.Where(indicator => indicator.Measure != Measure.Trajecten))
        {
            await crawler.Ask(shapes[indicator.Population].Select(by => crawler.Whole(indicator, by)));
        }

        return crawler._harvest;
    }

    /// <summary>Asks for the figures of a harvest again on other ways: other orders, slices of each category, rows and shares.</summary>
    /// <param name="api">The API.</param>
    /// <param name="harvest">What was collected; it learns from the answers.</param>
    /// <param name="part">Takes one table of so many; 1 for all.</param>
    public static async Task CrawlOtherWays(PublicApi api, Harvest harvest, int part = 1)
    {
        var interview = await Interview.Begin(api);
        foreach (var tables in harvest.Tables.Where((_, i) => i % part == 0).ToArray().Chunk(TablesAtOnce))
        {
            var answers = await interview.Ask(tables.SelectMany(OtherWays), true);

            // A row whose share is not published is an error: it is asked again without shares.
            var again = await interview.Ask(answers.Where(answer => answer.Error is not null).Select(answer => answer.Question));
            foreach (var answer in answers.Where(answer => answer.Error is null).Concat(again))
            {
                if (answer.Error is not null && !(answer.Error == NothingRegistered && harvest.IsImpossible(answer.Question)))
                {
                    harvest.Inconsistencies.Add($"{answer.Question}: {answer.Error}, while the whole table has an answer");
                }

                harvest.Add(answer);
            }
        }
    }

    private static IEnumerable<Question> OtherWays(Question table)
    {
        yield return table;
        yield return table with { By = [.. table.By.Reverse()], YearPlace = table.By.Count };
        foreach (var year in table.Years)
        {
            yield return table with { Years = [year] };
        }

        for (var i = 0; i < table.By.Count; i++)
        {
            IReadOnlyList<Breakdown> rest = [.. table.By.Where((_, place) => place != i)];
            foreach (var category in table.By[i].Categories)
            {
                yield return table with { By = rest, Where = [new Filter(table.By[i].Axis, category)], YearPlace = rest.Count };
            }
        }
    }

    private async Task<List<IReadOnlyList<Breakdown>>> CrawlPopulation(Population population)
    {
        var indicator = _codebook.Catalogue.Counting(population, Measure.Trajecten);
        var found = new List<IReadOnlyList<Breakdown>>();
        for (var order = 0; order <= MostDimensions + 1; order++)
        {
            // One dimension more than any table should have is tried on what lies within tables.
            var shapes = Shapes(indicator.Dimensions, order)
                .Where(by => order <= MostDimensions || by.All(left => found.Exists(known => known.Count == MostDimensions && by.Count(known.Contains) == MostDimensions && !known.Contains(left))));
            foreach (var answer in await Ask(shapes.Select(by => Whole(indicator, by))))
            {
                if (answer.Error is null)
                {
                    found.Add(answer.Question.By);
                }
            }
        }

        return found;
    }

    private Question Whole(PublicIndicator indicator, IReadOnlyList<Breakdown> by) => new(indicator, by, [], _codebook.Catalogue.Years, Release: _release);

    private async Task<IReadOnlyList<Answer>> Ask(IEnumerable<Question> questions)
    {
        var answers = await _interview.Ask(questions);
        foreach (var answer in answers)
        {
            _harvest.Add(answer);
            if (answer.Error is null)
            {
                _harvest.Tables.Add(answer.Question);
            }
        }

        return answers;
    }

    private static IEnumerable<IReadOnlyList<Breakdown>> Shapes(IReadOnlyList<Axis> axes, int order, int from = 0)
    {
        if (order == 0)
        {
            yield return [];
            yield break;
        }

        for (var i = from; i <= axes.Count - order; i++)
        {
            for (var level = 0; level < axes[i].Levels.Count; level++)
            {
                foreach (var rest in Shapes(axes, order - 1, i + 1))
                {
                    yield return [new Breakdown(axes[i], level), .. rest];
                }
            }
        }
    }
}
