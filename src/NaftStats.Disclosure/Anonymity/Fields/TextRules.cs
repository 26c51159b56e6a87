using System.Collections.Frozen;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds names of people: by the name of the column, and as capitalised words of which a column holds many different ones.
/// There is no list of names: a list misses the names that are rare, and those tell most.
/// </summary>
internal sealed class NameRule() : FieldRule(
    "RECORD_NAME", "capitalised words as names are, many of them different,",
    "Replace names by random pseudonyms, and labels by the codes of the codelist.",
    "naam", "voornaam", "familienaam", "achternaam", "leerlingnaam", "naamleerling", "roepnaam", "initialen", "name", "firstname", "lastname",
    "surname", "fullname", "nom", "prenom", "nomdefamille", "ouder", "moeder", "vader", "begeleider", "leerkracht")
{
    private const int MostWords = 6;
    private const int ManyDifferent = 20;
    private const int FewestDifferent = 3;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "van", "de", "den", "der", "het", "ten", "ter", "el", "al", "le", "la", "du", "da", "dos", "von", "ben", "bin")
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public override bool AppliesTo(ColumnRole role) => role is not (ColumnRole.Date or ColumnRole.Number);

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        var words = 0;
        var capitalised = 0;
        foreach (var range in field.SplitAny(" ,_;"))
        {
            var word = field[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var isName = IsCapitalised(word);
            if (++words > MostWords || (!isName && !Particles.Contains(word)))
            {
                return FieldHit.None;
            }

            capitalised += isName ? 1 : 0;
        }

        return capitalised > 0 ? FieldHit.Possible : FieldHit.None;
    }

    public override bool IsFinding(FieldTally tally) =>
        tally.IsShare && (tally.Different >= ManyDifferent || (tally.Different >= FewestDifferent && tally.Different * 2L >= tally.Possible));

    // Els, De-Smet, O'Brien, D’Hondt; JANSSENS; an initial (J.).
    private static bool IsCapitalised(ReadOnlySpan<char> word)
    {
        if (word.Length == 2 && word[1] == '.')
        {
            return char.IsUpper(word[0]);
        }

        var letters = 0;
        var lower = 0;
        var startsPart = true;
        foreach (var sign in word)
        {
            if (sign is '-' or '\'' or '’')
            {
                startsPart = true;
                continue;
            }

            if (!char.IsLetter(sign) || (startsPart && letters == 0 && !char.IsUpper(sign)) || (!startsPart && lower > 0 && char.IsUpper(sign)))
            {
                return false;
            }

            letters++;
            lower += char.IsLower(sign) ? 1 : 0;
            startsPart = false;
        }

        return letters >= 3 || (letters == 2 && lower == 1);
    }
}

/// <summary>
/// Finds free text: what people write about a pupil cannot be anonymised by a rule. Eight words, four with a punctuation mark,
/// or several lines are free text; four words alone may be a label, and count from 1 % of a column.
/// </summary>
internal sealed class FreeTextRule() : FieldRule(
    "RECORD_FREE_TEXT", "free text",
    "Remove it; what matters of it needs a codelist.",
    "opmerking", "opmerkingen", "commentaar", "toelichting", "notitie", "notities", "omschrijving", "beschrijving", "verslag", "remark", "remarks",
    "comment", "comments", "notes", "description", "remarque", "commentaire")
{
    private const int Phrase = 4;
    private const int Sentence = 8;

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
