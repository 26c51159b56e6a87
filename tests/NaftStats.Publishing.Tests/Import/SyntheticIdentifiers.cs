using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NaftStats.Publishing.Tests.Import;

/// <summary>Identifiers that pass every check and that nobody can have.</summary>
internal static class SyntheticIdentifiers
{
    /// <summary>A number of the national register of someone born on 31 February.</summary>
    public static string NationalNumber(int i, int year = 5, int month = 2)
    {
        var first = (year * 10_000_000L) + (month * 100_000) + (31 * 1000) + i + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{first:D9}{Disclosure.Anonymity.Fields.NationalNumber.Check(first + 2_000_000_000):D2}");
    }

    public static string Grouped(string number) => $"{number[..2]}.{number[2..4]}.{number[4..6]}-{number[6..9]}.{number[9..]}";

    /// <summary>A Belgian account of bank 000, which does not exist.</summary>
    public static string Iban(int i)
    {
        var account = string.Create(CultureInfo.InvariantCulture, $"{i + 1:D10}");
        account += ((i + 1) % 97).ToString("D2", CultureInfo.InvariantCulture);
        var check = 98 - (int)(System.Numerics.BigInteger.Parse(account + "111400", CultureInfo.InvariantCulture) % 97);
        return string.Create(CultureInfo.InvariantCulture, $"BE{check:D2} {account[..4]} {account[4..8]} {account[8..]}");
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
