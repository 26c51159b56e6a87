namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds names of people: by the name of the column, and as capitalised words of which a column holds many different ones.
/// There is no list of names: a list misses the names that are rare, and those tell most.
/// </summary>
public sealed class NameRule : FieldRule
{
    private const int MostWords = 6;
    private const int ManyDifferent = 20;
    private const int FewestDifferent = 3;

    private static readonly string[] Particles = ["van", "de", "den", "der", "het", "ten", "ter", "el", "al", "le", "la", "du", "da", "dos", "von", "ben", "bin"];

    /// <inheritdoc/>
    public override string Code => "RECORD_NAME";

    /// <inheritdoc/>
    public override string What => "capitalised words as names are, many of them different,";

    /// <inheritdoc/>
    public override string Remedy => "Replace names by random pseudonyms, and labels by the codes of the codelist.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } =
    [
        "naam", "voornaam", "familienaam", "achternaam", "leerlingnaam", "naamleerling", "roepnaam", "initialen", "name", "firstname", "lastname", "surname",
        "fullname", "nom", "prenom", "nomdefamille", "ouder", "moeder", "vader", "begeleider", "leerkracht",
    ];

    /// <inheritdoc/>
    public override bool AppliesTo(ColumnRole role) => role is not (ColumnRole.Date or ColumnRole.Number);

    /// <inheritdoc/>
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
            if (++words > MostWords || (!isName && !IsParticle(word)))
            {
                return FieldHit.None;
            }

            capitalised += isName ? 1 : 0;
        }

        return capitalised > 0 ? FieldHit.Possible : FieldHit.None;
    }

    /// <inheritdoc/>
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

    private static bool IsParticle(ReadOnlySpan<char> word)
    {
        foreach (var particle in Particles)
        {
            if (word.Equals(particle, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
