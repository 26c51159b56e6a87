using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Reads the notes of an indicator or a dimension, each with the tables of which it is true.</summary>
internal static class RemarkReader
{
    public static IReadOnlyList<Remark> Read(YamlMap map) =>
    [
        .. map.Maps("notes").Select(note =>
        {
            var remark = new Remark(
                new LocalizedText(note.Text("nl"), note.Text("fr"), note.Text("en")), note.OptionalMap("when") is { } when ? ReadCondition(when) : null);
            note.ReportUnknownKeys();
            return remark;
        }),
    ];

    private static RemarkCondition ReadCondition(YamlMap map)
    {
        CategoryReference? where = null;
        if (map.OptionalMap("where") is { } category)
        {
            where = new CategoryReference(category.Text("dimension"), category.Text("category"));
            category.ReportUnknownKeys();
        }

        var condition = new RemarkCondition(
            map.OptionalText("counts") is null ? null : map.OneOf("counts", CountedUnit.Trajecten),
            map.AllOf<Population>("populations") ?? [],
            map.Flag("broken-down"),
            map.Texts("years"),
            where);
        map.ReportUnknownKeys();
        return condition;
    }
}
