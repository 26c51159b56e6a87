namespace NaftStats.Synthesis.Tests;

[Collection(ShippedSynthesisCollection.Name)]
public sealed class SyntheticRecordTests(ShippedSynthesis shipped)
{
    private readonly RecordTable _records = shipped.Tabulate(shipped.Result);

    [Fact]
    public void A_pupil_is_one_person()
    {
        foreach (var pupil in _records.Rows.Where(row => row["leerling"].Length > 0).GroupBy(row => row["leerling"]))
        {
            var trajecten = pupil.OrderBy(row => row["begindatum"], StringComparer.Ordinal).ToArray();
            Assert.Single(trajecten.Select(row => row["geslacht"]).Distinct());
            foreach (var (earlier, later) in trajecten.Zip(trajecten.Skip(1)))
            {
                var years = int.Parse(later["leeftijd"]) - int.Parse(earlier["leeftijd"]);
                var days = RecordTable.Date(later["begindatum"]).DayNumber - RecordTable.Date(earlier["begindatum"]).DayNumber;
                Assert.InRange(years, (days / 366) - 1, (days / 365) + 1);
                Assert.True(years >= 0);
            }
        }
    }

    [Fact]
    public void Trajecten_of_one_pupil_follow_each_other_but_for_those_that_the_prints_ask_for()
    {
        var overlaps = _records.Rows.Where(row => row["leerling"].Length > 0).GroupBy(row => row["leerling"]).Sum(pupil =>
        {
            var trajecten = pupil.OrderBy(row => row["begindatum"], StringComparer.Ordinal).ToArray();
            return trajecten.Zip(trajecten.Skip(1)).Count(pair =>
                pair.First["einddatum"].Length == 0 || string.CompareOrdinal(pair.Second["begindatum"], pair.First["einddatum"]) <= 0);
        });

        // 877 - 873, 951 - 948 and 963 - 962: doorlopende trajecten of pupils who have two at the turn of a year.
        Assert.Equal(4 + 3 + 1, overlaps);
    }

    [Fact]
    public void A_class_carries_no_pupil_and_nothing_that_only_pupils_have() =>
        Assert.All(_records.Rows.Where(row => row["trajecttype"] == "klas"), row =>
        {
            Assert.Empty(row["leerling"]);
            Assert.Empty(row["geslacht"]);
            Assert.Empty(row["leeftijd"]);
        });

    [Fact]
    public void Outcomes_are_known_for_closed_dossiers_only() =>
        Assert.All(_records.Rows, row =>
        {
            Assert.Equal(row["dossierstatus"] == "afgesloten", row["doelstellingen"].Length > 0);
            Assert.Equal(row["terug-naar-school"] == "nee", row["reden-niet-terug"].Length > 0);
            Assert.Equal(row["terug-naar-school"] == "ja", row["afwezigheden"].Length > 0);
        });

    [Fact]
    public void Pseudonyms_and_the_order_of_the_rows_betray_nothing()
    {
        // Serial numbers over all files: sorted by them, years of start are as mixed as if drawn from a hat.
        var byNumber = _records.Rows.OrderBy(row => row["traject"], StringComparer.Ordinal).ToArray();
        Assert.Equal(byNumber.Length, byNumber.Select(row => row["traject"]).Distinct().Count());
        foreach (var column in new[] { "begindatum", "region", "geslacht", "onderwijsvorm" })
        {
            var values = byNumber.Select(row => row[column]).ToArray();
            var rising = values.Zip(values.Skip(1)).Count(pair => string.CompareOrdinal(pair.First, pair.Second) < 0);
            var falling = values.Zip(values.Skip(1)).Count(pair => string.CompareOrdinal(pair.First, pair.Second) > 0);
            Assert.InRange(rising - falling, -values.Length / 40, values.Length / 40);
        }

        foreach (var file in shipped.Result.Files.Where(file => file.Name.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var numbers = file.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line[..7]).ToArray();
            Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers);
            Assert.InRange(file.Content.Length, 1, 800_000);
        }
    }

    [Fact]
    public void A_printed_number_of_five_or_more_is_about_at_least_five_pupils()
    {
        var checkedFigures = 0;
        foreach (var table in shipped.SeedData.Publications.SelectMany(publication => publication.Tables))
        {
            foreach (var row in table.Rows)
            {
                foreach (var (column, figure) in table.Columns.Zip(row.Figures))
                {
                    var coordinates = table.Coordinates(row, column);
                    if (column.Kind == Statistics.Indicators.MeasureKind.Trajecten && int.TryParse(figure, out var printed) && printed >= 5
                        && coordinates.GetValueOrDefault("trajecttype") == "individueel")
                    {
                        checkedFigures++;
                        Assert.True(RecordTable.Count(_records.Select(column.Population, coordinates), true) >= 5, $"{table.Code}, line {row.Line}");
                    }
                }
            }
        }

        Assert.True(checkedFigures > 100);
    }
}
