using System.Globalization;
using System.Text;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Problems;

/// <summary>
/// Something that is wrong with what a person gave us: a query, a file, a setting.
/// The one shape of everything that goes wrong, whatever channel it is told through.
/// </summary>
/// <param name="Code">A stable code in SCREAMING_SNAKE_CASE, for programs.</param>
/// <param name="Message">What is wrong, in plain words; English unless the problem was asked for in another language.</param>
/// <param name="Remedy">What would work instead, or null where the message says it all.</param>
/// <param name="Place">Where: a file with its line and column, or an argument; null where there is no place.</param>
public sealed record Problem(string Code, string Message, string? Remedy = null, Place? Place = null)
{
    private readonly LocalizedText? _message;
    private readonly LocalizedText? _remedy;

    /// <summary>A problem that can be told in each language.</summary>
    public Problem(string code, LocalizedText message, LocalizedText? remedy, Place? place)
        : this(code, message.En, remedy?.En, place) => (_message, _remedy) = (message, remedy);

    /// <summary>The problem in a language; in English where it exists in no other.</summary>
    public Problem In(Language language) =>
        _message is null ? this : new Problem(Code, _message.In(language), _remedy?.In(language), Place);

    /// <summary>The problem on one line: place, message, remedy, code.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Place is not null)
        {
            text.Append(Place).Append(": ");
        }

        text.Append(Message);
        if (Remedy is not null)
        {
            text.Append(' ').Append(Remedy);
        }

        return text.Append(" [").Append(Code).Append(']').ToString();
    }
}

/// <summary>Where a problem is.</summary>
/// <param name="Source">The file, relative to the folder that was read, or the argument of a query.</param>
/// <param name="Line">The line, from 1; null where the whole source is meant.</param>
/// <param name="Column">The column: a name in a table, a position in a text; null where the whole line is meant.</param>
public sealed record Place(string Source, int? Line = null, string? Column = null)
{
    /// <inheritdoc/>
    public override string ToString() => (Line, Column) switch
    {
        (null, null) => Source,
        (null, _) => $"{Source}, column {Column}",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Source}, line {Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Source}, line {Line}, column {Column}"),
    };
}
