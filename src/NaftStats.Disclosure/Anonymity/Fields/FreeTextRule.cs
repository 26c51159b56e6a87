namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds free text: what people write about a pupil cannot be anonymised by a rule. Eight words, four with a punctuation mark,
/// or several lines are free text; four words alone may be a label, and count from 1 % of a column.
/// </summary>
public sealed class FreeTextRule : FieldRule
{
    private const int Phrase = 4;
    private const int Sentence = 8;

    /// <inheritdoc/>
    public override string Code => "RECORD_FREE_TEXT";

    /// <inheritdoc/>
    public override string What => "free text";

    /// <inheritdoc/>
    public override string Remedy => "Remove it; what matters of it needs a codelist.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } =
        ["opmerking", "opmerkingen", "commentaar", "toelichting", "notitie", "notities", "omschrijving", "beschrijving", "verslag", "remark", "remarks", "comment", "comments", "notes", "description", "remarque", "commentaire"];

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (field.ContainsAny('\n', '\r'))
        {
            return FieldHit.Certain;
        }

        var words = 0;
        var marked = false;
        foreach (var range in field.SplitAny(" \t\u00A0"))
        {
            var word = field[range];
            if (!word.IsEmpty && char.IsLetter(word[0]))
            {
                words++;
            }

            marked |= word is [.., '.' or ',' or ';' or ':' or '?' or '!'];
        }

        return words >= Sentence || (words >= Phrase && marked) ? FieldHit.Certain : words >= Phrase ? FieldHit.Possible : FieldHit.None;
    }
}
