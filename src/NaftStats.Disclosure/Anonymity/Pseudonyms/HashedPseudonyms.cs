namespace NaftStats.Disclosure.Anonymity.Pseudonyms;

/// <summary>
/// Looks whether the pseudonyms of a column are hashes without a secret: hexadecimal numbers as long as MD5, SHA-1, SHA-256, ...
/// give. Whoever can list what was hashed can undo such a pseudonym, and there are only some millions of pupils' numbers.
/// Random UUIDs without dashes look alike and are told apart by their version. Source: Article 29 Working Party, opinion
/// 05/2014 on anonymisation techniques, section 4.
/// </summary>
internal sealed class HashedPseudonyms
{
    // Enough to find that a column is hashed, and the more there are the fewer tries it takes.
    private const int MostKept = 2000;

    private static readonly int[] HexLengths = [32, 40, 56, 64, 96, 128];

    private readonly HashSet<string> _kept = [];
    private long _fields;
    private long _hashes;
    private bool _allRandom = true;

    /// <summary>Looks at the next pseudonym.</summary>
    public void Add(string field)
    {
        _fields++;
        if (!HexLengths.Contains(field.Length) || !field.All(char.IsAsciiHexDigit))
        {
            return;
        }

        _hashes++;
        _allRandom &= IsRandomUuid(field);
        if (_kept.Count < MostKept)
        {
            _kept.Add(field.ToLowerInvariant());
        }
    }

    /// <summary>What was found in the column <paramref name="column"/>.</summary>
    public IEnumerable<Finding> Findings(string column)
    {
        if (_hashes == 0 || _hashes * 2 < _fields || _allRandom)
        {
            yield break;
        }

        switch (HashGuess.Undo(_kept))
        {
            case HashedForm.NationalNumber:
                yield return new Finding(
                    "RECORD_NATIONAL_NUMBER", FindingSeverity.Blocking, $"{Rows.Hold(_hashes)} a hash of a number of the Belgian national register; it was undone here.",
                    "Replace it by a random pseudonym: all such numbers can be listed, so their hashes hide nothing.", column, _hashes);
                break;
            case HashedForm.SmallNumber:
                yield return new Finding(
                    "RECORD_HASHED_PSEUDONYM", FindingSeverity.Warning, $"{Rows.Hold(_hashes)} a hash of a small number; it was undone here.",
                    "Replace it by a random pseudonym, or by a keyed hash (HMAC) whose key is kept elsewhere.", column, _hashes);
                break;
            default:
                yield return new Finding(
                    "RECORD_HASHED_PSEUDONYM", FindingSeverity.Warning, $"{Rows.Hold(_hashes)} what looks like a hash.",
                    "A hash without a secret can be undone by trying: use random pseudonyms, or a keyed hash (HMAC) whose key is kept elsewhere.", column, _hashes);
                break;
        }
    }

    // Version 4 at the 13th digit, variant 10 in the 17th (RFC 9562): a hash has both by chance once in 64.
    private static bool IsRandomUuid(string hex) => hex.Length == 32 && hex[12] == '4' && hex[16] is '8' or '9' or 'a' or 'b' or 'A' or 'B';
}
