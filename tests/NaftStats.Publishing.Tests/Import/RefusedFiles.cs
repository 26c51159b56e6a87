using System.Globalization;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>One file a way in which records that are called anonymised are not, with what must never be shown of it.</summary>
internal static class RefusedFiles
{
    private static readonly string[] Given = ["Piet", "Els", "Fatima", "Jean-Luc", "Ömer", "Aïcha", "Lotte"];
    private static readonly string[] Family = ["Proefpersoon", "Van Den Test", "O'Voorbeeld", "El Fictif", "DE STAAL"];

    public static readonly Dictionary<string, (string Code, Func<int, string?> Value, string Column)> All = new()
    {
        ["register numbers as pseudonyms"] = ("RECORD_NATIONAL_NUMBER", i => SyntheticIdentifiers.NationalNumber(i), "leerling"),
        ["register numbers without their leading zero"] = ("RECORD_NATIONAL_NUMBER", i => SyntheticIdentifiers.NationalNumber(i).TrimStart('0'), "leerling"),
        ["register numbers of the year 00 that lost three zeros"] = ("RECORD_NATIONAL_NUMBER", i => SyntheticIdentifiers.NationalNumber(i, 0).TrimStart('0'), "leerling"),
        ["bis numbers"] = ("RECORD_NATIONAL_NUMBER", i => SyntheticIdentifiers.NationalNumber(i, 8, 2 + (20 * (1 + (i % 2)))), "leerling"),
        ["register numbers of an unknown date"] = ("RECORD_NATIONAL_NUMBER", i => SyntheticIdentifiers.NationalNumber(i, 8, 0), "leerling"),
        ["one register number among pseudonyms"] = ("RECORD_NATIONAL_NUMBER", i => i == 7 ? SyntheticIdentifiers.NationalNumber(i) : null, "leerling"),
        ["one register number in groups"] = ("RECORD_NATIONAL_NUMBER", i => i == 7 ? SyntheticIdentifiers.Grouped(SyntheticIdentifiers.NationalNumber(i)) : null, "traject"),
        ["one register number in a text"] = ("RECORD_NATIONAL_NUMBER", i => i == 7 ? $"zie dossier {SyntheticIdentifiers.NationalNumber(i)}" : "", "extra"),
        ["hashed register numbers"] = ("RECORD_NATIONAL_NUMBER", i => SyntheticIdentifiers.Sha256(Born2009(i)), "leerling"),
        ["names as pseudonyms"] = ("RECORD_NAME", i => $"{Given[i % 7]} {Family[i % 5]}", "leerling"),
        ["family names before given names"] = ("RECORD_NAME", i => $"{Family[i % 5].ToUpperInvariant()}, {Given[i % 7]}", "leerling"),
        ["a column named for names"] = ("RECORD_NAME", i => $"v{i}v", "Voornaam"),
        ["dates of birth"] = ("RECORD_FULL_DATE", i => $"{1 + (i % 28):D2}/05/2009", "extra"),
        ["a column named for birth"] = ("RECORD_BIRTH_DATE", i => $"{2009 + (i % 3)}", "leerlingGeboortejaar"),
        ["months of birth"] = ("RECORD_BIRTH_DATE", i => $"2009-{1 + (i % 12):D2}", "extra"),
        ["dates of birth for first days"] = ("RECORD_BIRTH_DATE", i => $"2009-05-{1 + (i % 28):D2}", "begindatum"),
        ["dates in words"] = ("RECORD_FULL_DATE", i => i == 3 ? "vanaf 17 mei 2009" : "", "extra"),
        ["dates as bare digits"] = ("RECORD_FULL_DATE", i => $"200905{1 + (i % 28):D2}", "extra"),
        ["pseudonyms of initials and dates of birth"] = ("RECORD_FULL_DATE", i => $"pp200905{1 + (i % 28):D2}", "leerling"),
        ["one e-mail address"] = ("RECORD_EMAIL", i => i == 3 ? "leerling.proef@example.org" : null, "leerling"),
        ["one telephone number"] = ("RECORD_TELEPHONE", i => i == 3 ? "0470/00 00 00" : null, "leerling"),
        ["one foreign telephone number"] = ("RECORD_TELEPHONE", i => i == 3 ? "+31 6 00 00 00 00" : null, "leerling"),
        ["bare telephone numbers"] = ("RECORD_TELEPHONE", i => $"47{i:D7}", "leerling"),
        ["one bank account"] = ("RECORD_IBAN", i => i == 3 ? SyntheticIdentifiers.Iban(i) : null, "leerling"),
        ["a bank account in one piece"] = ("RECORD_IBAN", i => i == 3 ? SyntheticIdentifiers.Iban(i).Replace(" ", "", StringComparison.Ordinal) : null, "leerling"),
        ["one address"] = ("RECORD_ADDRESS", i => i == 3 ? "Verzonnenstraat 12 bus 3" : "", "extra"),
        ["an address in French"] = ("RECORD_ADDRESS", i => i == 3 ? "rue de l'Exemple 12" : "", "extra"),
        ["postcodes"] = ("RECORD_POSTCODE", i => $"{9000 + i}", "extra"),
        ["one postcode with its place"] = ("RECORD_POSTCODE", i => i == 3 ? "2018 Verzonnenstad" : "", "extra"),
        ["numbers of schools"] = ("RECORD_SCHOOL", i => $"{29700 + i}", "extra"),
        ["a column named for CLBs"] = ("RECORD_SCHOOL", i => $"c{i % 4}c", "clb"),
        ["one number of a school in a text"] = ("RECORD_SCHOOL", i => i == 3 ? "instellingsnr. 029799" : "", "extra"),
        ["one link"] = ("RECORD_URL", i => i == 3 ? "https://dossier.example.org/12" : "", "extra"),
        ["one site"] = ("RECORD_URL", i => i == 3 ? "verzonnenschool.be" : "", "extra"),
        ["one IPv4 address"] = ("RECORD_IP_ADDRESS", i => i == 3 ? "192.0.2.17" : "", "extra"),
        ["one IPv6 address"] = ("RECORD_IP_ADDRESS", i => i == 3 ? "2001:db8::17" : "", "extra"),
        ["a column that is not declared"] = ("RECORD_COLUMN_UNDECLARED", i => $"x{i}x", "extra"),
        ["one sentence"] = ("RECORD_FREE_TEXT", i => i == 3 ? "wil niet terug naar school, ouders ook niet" : "", "extra"),
        ["several lines"] = ("RECORD_FREE_TEXT", i => i == 3 ? "eerste\ntweede" : "", "extra"),
        ["phrases for categories"] = ("RECORD_FREE_TEXT", i => $"wil {i} niet naar school", "reden"),
    };

    /// <summary>The values of a file that must never be shown: all that are longer than a place or a count could be by chance.</summary>
    public static IEnumerable<string> Secrets(Func<int, string?> value) =>
        Enumerable.Range(0, RecordSheet.Pupils).Select(value).OfType<string>().Where(text => text.Length > 2).SelectMany(text => text.Split('\n')).Distinct();

    private static string Born2009(int i)
    {
        var day = new DateOnly(2009, 1, 1).AddDays(i * 6);
        var first = (90_000_000L) + (day.Month * 100_000) + (day.Day * 1000) + (i * 7 % 300) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{first:D9}{Disclosure.Anonymity.Fields.NationalNumber.Check(first + 2_000_000_000):D2}");
    }
}
