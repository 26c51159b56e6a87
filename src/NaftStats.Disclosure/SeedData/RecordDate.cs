using System.Globalization;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>The forms in which a record may write a date: 2024-12-31, and day first as in Belgium.</summary>
internal static class RecordDate
{
    private const string Iso = "yyyy-MM-dd";

    private static readonly string[] DayFirst =
    [
        .. from day in (string[])["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", Iso]
           from time in (string[])[string.Empty, " H:mm", " H:mm:ss", "'T'H:mm:ss"]
           select day + time,
    ];

    /// <summary>A date as 2024-12-31 where it has one of the forms; else the field as it is.</summary>
    public static string Normalize(string field) =>
        field.Length == 0 || Parse(field) is not null
        || !DateTime.TryParseExact(field, DayFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        || date.TimeOfDay != TimeSpan.Zero
            ? field
            : Write(date);

    /// <summary>The date of a field that was brought into form, or null.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>A date in the form of the records.</summary>
    public static string Write(DateTime date) => date.ToString(Iso, CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a field that is no date.</summary>
    public static Problem Wrong(string? field, Place place) => field switch
    {
        null => new("RECORD_DATE", "The date is missing.", null, place),
        _ when DateTime.TryParseExact(field, ["M/d/yyyy", "M-d-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) => new(
            "RECORD_DATE_MONTH_FIRST", "The date has its month first; others of the file may have been read as another day.",
            "Save the whole file with dates as 2024-12-31.", place),
        _ when field.Length == 5 && field.All(char.IsAsciiDigit) => new(
            "RECORD_DATE", "The date is a number, as Excel counts days.", "Give the column the form of a date, and save again.", place),
        _ => new("RECORD_DATE", "The date has none of the forms 2024-12-31, 31/12/2024, 31-12-2024 and 31.12.2024.", null, place),
    };
}
