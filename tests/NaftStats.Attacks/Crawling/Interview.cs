using System.Text;
using System.Text.Json;
using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Crawling;

/// <summary>Asks many questions in few requests, within the limits that the API names.</summary>
public sealed class Interview
{
    private const int MostTables = 60;
    private const int Parallel = 2;

    private const string Standing = "rowCount protection{hidden} slices{code dimension{code}}";

    private readonly PublicApi _api;
    private readonly int _cells;
    private readonly int _bytes;

    private Interview(PublicApi api, int cells, int bytes)
    {
        _api = api;
        _cells = cells;
        _bytes = bytes;
    }

    /// <summary>Learns the limits.</summary>
    public static async Task<Interview> Begin(PublicApi api)
    {
        var limits = (await api.Data("{ limits { cells bodyBytes } }")).GetProperty("limits");
        return new Interview(api, limits.GetProperty("cells").GetInt32(), limits.GetProperty("bodyBytes").GetInt32());
    }

    /// <summary>The answers, in the order of the questions.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="asRows">Asks for rows with their shares instead of the compact form.</param>
    public async Task<IReadOnlyList<Answer>> Ask(IEnumerable<Question> questions, bool asRows = false)
    {
        var answers = new List<Answer>();
        using var limit = new SemaphoreSlim(Parallel);
        var batches = Batches(questions, asRows).Select(async batch =>
        {
            await limit.WaitAsync();
            try
            {
                return await AskBatch(batch, asRows);
            }
            finally
            {
                limit.Release();
            }
        });
        foreach (var batch in await Task.WhenAll(batches))
        {
            answers.AddRange(batch);
        }

        return answers;
    }

    private IEnumerable<List<Question>> Batches(IEnumerable<Question> questions, bool asRows)
    {
        var batch = new List<Question>();
        int cells = 0, bytes = 0;
        foreach (var question in questions)
        {
            var length = question.ToField("q000", Fields(question, asRows)).Length * 11 / 10;
            if (batch.Count == MostTables || cells + (2 * question.Size) > _cells || bytes + length > _bytes * 8 / 10)
            {
                yield return batch;
                batch = [];
                (cells, bytes) = (0, 0);
            }

            batch.Add(question);
            cells += 2 * question.Size;
            bytes += length;
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }

    private async Task<List<Answer>> AskBatch(List<Question> batch, bool asRows)
    {
        var query = new StringBuilder("{\n");
        for (var i = 0; i < batch.Count; i++)
        {
            query.Append(batch[i].ToField($"q{i}", Fields(batch[i], asRows)));
        }

        var answer = await _api.Ask(query.Append('}').ToString());
        var errors = new Dictionary<string, string>();
        if (answer.TryGetProperty("errors", out var list))
        {
            foreach (var error in list.EnumerateArray())
            {
                if (!error.TryGetProperty("path", out var path))
                {
                    throw new InvalidOperationException($"The API refuses a whole request: {error}");
                }

                errors.TryAdd(path[0].GetString()!, error.GetProperty("extensions").GetProperty("code").GetString()!);
            }
        }

        var data = answer.GetProperty("data");
        return [.. batch.Select((question, i) => errors.TryGetValue($"q{i}", out var code)
            ? new Answer(question, code, [], [], 0, 0, new Dictionary<string, IReadOnlyList<decimal?>>())
            : asRows ? ReadRows(question, data.GetProperty($"q{i}").GetProperty("table")) : ReadCube(question, data.GetProperty($"q{i}").GetProperty("table")))];
    }

    private static string Fields(Question question, bool asRows) => !asRows
        ? $"{Standing} cube{{sizes values statuses{{cell status}}}}"
        : $"{Standing} rows{{value status {string.Join(' ', SharesOf(question).Select((code, i) => $"s{i}:share(within:\"{code}\")"))}}}";

    private static IEnumerable<string> SharesOf(Question question) => question.Indicator.Measure is Measure.Trajecten or Measure.Leerlingen
        ? question.By.Select(breakdown => breakdown.Axis.Code).Concat(question.Where.Select(filter => filter.Axis.Code))
        : [];

    // A table that is held for individual trajecten alone stands at them without being asked, and says so: its cells are theirs.
    private static Question Answered(Question question, JsonElement table) => question with
    {
        Where =
        [
            .. question.Where,
            .. from slice in table.GetProperty("slices").EnumerateArray()
               let dimension = slice.GetProperty("dimension").GetProperty("code").GetString()
               where dimension != "year" && question.Where.All(filter => filter.Axis.Code != dimension)
               let axis = question.Indicator.Dimensions.First(axis => axis.Code == dimension)
               select new Filter(axis, axis[slice.GetProperty("code").GetString()!]),
        ],
    };

    private static Answer ReadCube(Question question, JsonElement table)
    {
        var cube = table.GetProperty("cube");
        decimal?[] values = [.. cube.GetProperty("values").EnumerateArray().Select(Number)];
        var statuses = Enumerable.Repeat("AVAILABLE", values.Length).ToArray();
        foreach (var cell in cube.GetProperty("statuses").EnumerateArray())
        {
            statuses[cell.GetProperty("cell").GetInt32()] = cell.GetProperty("status").GetString()!;
        }

        return new Answer(
            Answered(question, table), null,
            values,
            statuses,
            table.GetProperty("rowCount").GetInt32(),
            table.GetProperty("protection").GetProperty("hidden").GetInt32(),
            new Dictionary<string, IReadOnlyList<decimal?>>());
    }

    private static Answer ReadRows(Question question, JsonElement table)
    {
        var rows = table.GetProperty("rows").EnumerateArray().ToArray();
        var shares = SharesOf(question).Select((code, i) => (code, Values: (IReadOnlyList<decimal?>)[.. rows.Select(row => Number(row.GetProperty($"s{i}")))]));
        return new Answer(
            Answered(question, table), null,
            [.. rows.Select(row => Number(row.GetProperty("value")))],
            [.. rows.Select(row => row.GetProperty("status").GetString()!)],
            table.GetProperty("rowCount").GetInt32(),
            table.GetProperty("protection").GetProperty("hidden").GetInt32(),
            shares.ToDictionary(pair => pair.code, pair => pair.Values));
    }

    private static decimal? Number(JsonElement element) => element.ValueKind == JsonValueKind.Null ? null : element.GetDecimal();
}
