using System.Numerics;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Ledgers;
using NaftStats.Synthesis.Randomness;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Search;

/// <summary>The ways in which the search changes numbers of trajecten; an age changes with the pupil's day of birth.</summary>
internal sealed class NumberMoves(Codebook codebook, Ledger ledger, RandomStream random)
{
    /// <summary>Gives a traject the number nearest to its own that lies in one of some categories.</summary>
    public bool Assign(int dimension, string quantity, int row, ulong categories)
    {
        var category = codebook.Dimensions[dimension].Finest.Categories[BitOperations.TrailingZeroCount(Bits.Pick(random, categories))];
        var place = codebook.FindQuantity(quantity);
        var now = ledger.Numbers[place][row];
        if (category.From is null && category.To is null)
        {
            return AssignMissing(quantity, place, row);
        }

        var number = Math.Clamp(now < 0 ? category.From ?? 0 : now, category.From ?? 0, category.To ?? int.MaxValue);
        return SetNumber(quantity, place, row, number);
    }

    /// <summary>Exchanges the numbers of two trajecten; of ages the ages at start, from which those at the end follow.</summary>
    public bool Exchange(string quantity, int row, int other)
    {
        var isAge = quantity is RecordQuantity.AgeAtStart or RecordQuantity.AgeAtEnd;
        var code = isAge ? RecordQuantity.AgeAtStart : quantity;
        var place = codebook.FindQuantity(code);
        var (mine, theirs) = (ledger.Numbers[place][row], ledger.Numbers[place][other]);
        return (isAge ? mine != theirs && mine >= 0 && theirs >= 0 : mine != theirs)
            && SetNumber(code, place, row, theirs)
            && SetNumber(code, place, other, mine);
    }

    /// <summary>Moves the number of a traject one step, so that a sum comes nearer to its target.</summary>
    public bool Step(Tally tally, int row, bool raise)
    {
        var quantity = codebook.Quantities[tally.Quantity];
        return quantity != RecordQuantity.Duration
            && SetNumber(quantity, tally.Quantity, row, Math.Max(0, ledger.Numbers[tally.Quantity][row] + (raise ? 1 : -1)));
    }

    private bool AssignMissing(string quantity, int place, int row)
    {
        if (quantity is RecordQuantity.AgeAtStart or RecordQuantity.AgeAtEnd)
        {
            return false;
        }

        ledger.SetNumber(place, row, -1);
        return true;
    }

    private bool SetNumber(string quantity, int place, int row, int number)
    {
        var draft = ledger.Drafts[row];
        if (quantity is not (RecordQuantity.AgeAtStart or RecordQuantity.AgeAtEnd))
        {
            ledger.SetNumber(place, row, number);
            return true;
        }

        if (draft.Pupil < 0 || (quantity == RecordQuantity.AgeAtEnd && !draft.IsClosed))
        {
            return false;
        }

        var birthday = Age.DrawBirthday(quantity == RecordQuantity.AgeAtStart ? draft.Start : draft.End, number, random);
        var first = Age.On(ledger.Drafts[ledger.Siblings(row)[0]].Start, DateOnly.FromDayNumber(birthday));
        if (first is < Age.Youngest or > Age.Oldest)
        {
            return false;
        }

        ledger.SetBirthday(draft.Pupil, birthday);
        return true;
    }
}
