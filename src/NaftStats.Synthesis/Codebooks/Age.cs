using NaftStats.Synthesis.Randomness;

namespace NaftStats.Synthesis.Codebooks;

/// <summary>Ages in completed years.</summary>
internal static class Age
{
    /// <summary>The lowest age at which a pupil starts.</summary>
    public const int Youngest = 11;

    /// <summary>The highest age at which a pupil starts.</summary>
    public const int Oldest = 22;

    /// <summary>The age on <paramref name="date"/> of someone born on <paramref name="birthday"/>.</summary>
    public static int On(DateOnly date, DateOnly birthday)
    {
        var years = date.Year - birthday.Year;
        return (date.Month, date.Day).CompareTo((birthday.Month, birthday.Day)) < 0 ? years - 1 : years;
    }

    /// <summary>A random day of birth of someone who is <paramref name="age"/> on <paramref name="date"/>.</summary>
    public static int DrawBirthday(DateOnly date, int age, RandomStream random)
    {
        var latest = date.AddYears(-age);
        var earliest = date.AddYears(-age - 1).AddDays(1);

        // 29 February moves to the 28th of other years, which can put a first or last day of the year outside.
        while (On(date, earliest) != age)
        {
            earliest = earliest.AddDays(1);
        }

        while (On(date, latest) != age)
        {
            latest = latest.AddDays(-1);
        }

        return random.Between(earliest.DayNumber, latest.DayNumber);
    }
}
