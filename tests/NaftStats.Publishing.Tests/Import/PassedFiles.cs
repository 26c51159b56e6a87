namespace NaftStats.Publishing.Tests.Import;

/// <summary>For each rule a file that comes near to it and is in order.</summary>
internal static class PassedFiles
{
    public static readonly Dictionary<string, Func<int, string?>> All = new()
    {
        ["pseudonyms of eleven digits with a wrong check"] = i => $"{long.Parse(SyntheticIdentifiers.NationalNumber(i), System.Globalization.CultureInfo.InvariantCulture) + 1:D11}",
        ["pseudonyms of eleven digits in a thirteenth month"] = i => SyntheticIdentifiers.NationalNumber(i, 5, 13),
        ["pseudonyms of eleven digits on a day zero"] = i => SyntheticIdentifiers.NationalNumber(i - 31_000),
        ["pseudonyms of ten digits"] = i => $"{2024000000 + (i * 7919)}",
        ["pseudonyms of letters"] = i => $"{(char)('a' + (i % 26))}kqXv{(char)('A' + (i / 26))}",
        ["pseudonyms with one capital each and few words"] = i => i % 2 == 0 ? $"Xq{i}" : null,
        ["one pseudonym of eight digits that could be a date"] = i => i == 3 ? "20240108" : null,
        ["pseudonyms with a year"] = i => $"2024-{i:D4}",
        ["pseudonyms with an at sign"] = i => $"l@{i}",
        ["pseudonyms of nine digits"] = i => $"{613000007 + (i * 7919)}",
        ["pseudonyms that begin as a bank account does, with a wrong check"] = i => $"BE00{i:D12}",
        ["pseudonyms of four digits"] = i => $"{9000 + i}",
        ["pseudonyms of six digits"] = i => $"{114800 + i}",
        ["pseudonyms with dots"] = i => $"1.{i}.7",
        ["pseudonyms with colons"] = i => $"10:{i:D2}:00",
        ["random UUIDs with dashes"] = i => $"0f8fad5b-d9cb-469f-a165-{i:x12}",
        ["random UUIDs without dashes"] = i => $"0f8fad5bd9cb469fa165{i:x12}",
    };
}
