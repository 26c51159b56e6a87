using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using NaftStats.Disclosure.Anonymity.Fields;

namespace NaftStats.Disclosure.Anonymity.Pseudonyms;

/// <summary>
/// Undoes hashes by trying what pupils are numbered with: small numbers, bare and with leading zeros, and numbers of the national
/// register of the years in which pupils are born. One success tells how all were made, so of many pseudonyms only the births of
/// every so many days are tried; whoever wants them all needs some millions of tries, which take seconds.
/// </summary>
internal static class HashGuess
{
    private const int SmallNumbers = 200_000;
    private const int OldestBirth = 1998;
    private const int NewestBirth = 2014;

    // Births of a day are counted from 001 (boys, odd) and 002 (girls, even); Belgium has some 330 a day.
    private const int SerialsADay = 420;

    // So many pseudonyms are expected among the days that are tried: to meet none of them is as likely as e to the minus this.
    private const int Expected = 15;

    /// <summary>What the <paramref name="hashes"/> (hexadecimal, lower case, at least one) were made of.</summary>
    public static HashedForm Undo(IReadOnlyCollection<string> hashes)
    {
        foreach (var group in hashes.GroupBy(hash => hash.Length))
        {
            if (AlgorithmOf(group.Key) is not { } algorithm)
            {
                continue;
            }

            var known = group.Select(hash => BinaryPrimitives.ReadUInt64BigEndian(Convert.FromHexString(hash.AsSpan(0, 16)))).ToHashSet();
            if (TrySmallNumbers(known, algorithm))
            {
                return HashedForm.SmallNumber;
            }

            if (TryNationalNumbers(known, algorithm))
            {
                return HashedForm.NationalNumber;
            }
        }

        return HashedForm.Unknown;
    }

    private delegate int Algorithm(ReadOnlySpan<byte> source, Span<byte> destination);

    private static Algorithm? AlgorithmOf(int length) => length switch
    {
        32 => MD5.HashData,
        40 => SHA1.HashData,
        64 => SHA256.HashData,
        96 => SHA384.HashData,
        128 => SHA512.HashData,
        _ => null,
    };

    private static bool TrySmallNumbers(HashSet<ulong> known, Algorithm algorithm)
    {
        Span<byte> text = stackalloc byte[16];
        for (var number = 0; number < SmallNumbers; number++)
        {
            foreach (var form in (ReadOnlySpan<string>)["D1", "D5", "D6", "D8"])
            {
                number.TryFormat(text, out var length, form, CultureInfo.InvariantCulture);
                if (IsKnown(text[..length], known, algorithm))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool TryNationalNumbers(HashSet<ulong> known, Algorithm algorithm)
    {
        var found = 0;
        var stride = Math.Max(1, known.Count / Expected);
        Parallel.For(OldestBirth, NewestBirth + 1, (year, state) =>
        {
            if (TryYear(year, stride, known, algorithm, () => state.ShouldExitCurrentIteration))
            {
                Interlocked.Exchange(ref found, 1);
                state.Stop();
            }
        });
        return found == 1;
    }

    private static bool TryYear(int year, int stride, HashSet<ulong> known, Algorithm algorithm, Func<bool> isDone)
    {
        Span<byte> bare = stackalloc byte[NationalNumber.Length];
        Span<byte> grouped = stackalloc byte[15];
        for (var date = new DateOnly(year, 1, 1); date.Year == year && !isDone(); date = date.AddDays(stride))
        {
            var day = ((year % 100) * 10_000L) + (date.Month * 100) + date.Day;
            for (var serial = 1; serial <= SerialsADay; serial++)
            {
                var first = (day * 1000) + serial;
                var check = NationalNumber.Check(year < 2000 ? first : first + 2_000_000_000);
                ((first * 100) + check).TryFormat(bare, out _, "D11", CultureInfo.InvariantCulture);
                if (IsKnown(bare, known, algorithm))
                {
                    return true;
                }

                Group(bare, grouped);
                if (IsKnown(grouped, known, algorithm))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // 85073003328 becomes 85.07.30-033.28, the form on the identity card.
    private static void Group(ReadOnlySpan<byte> bare, Span<byte> grouped)
    {
        var to = 0;
        for (var i = 0; i < bare.Length; i++)
        {
            if (i is 2 or 4 or 6 or 9)
            {
                grouped[to++] = i == 6 ? (byte)'-' : (byte)'.';
            }

            grouped[to++] = bare[i];
        }
    }

    private static bool IsKnown(ReadOnlySpan<byte> text, HashSet<ulong> known, Algorithm algorithm)
    {
        Span<byte> hash = stackalloc byte[SHA512.HashSizeInBytes];
        algorithm(text, hash);
        return known.Contains(BinaryPrimitives.ReadUInt64BigEndian(hash));
    }
}

/// <summary>What a pseudonym was found to be the hash of.</summary>
public enum HashedForm
{
    /// <summary>Nothing that was tried.</summary>
    Unknown,

    /// <summary>A small number, such as a row or a pupil number.</summary>
    SmallNumber,

    /// <summary>A number of the Belgian national register.</summary>
    NationalNumber,
}
