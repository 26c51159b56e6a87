using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure.Tests;

/// <summary>The audits against the plain truth on tables so small that everything possible can be listed.</summary>
public class AuditPropertyTests
{
    private const long Prime = 2_147_483_647;

    [Fact]
    public void Audit_A_never_excludes_a_table_that_is_possible_and_finds_many_bounds_exactly()
    {
        int exact = 0, all = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var (table, protection) = Random(seed);
            var audit = IntervalAudit.Run(protection);
            // The attacker is given that no cell holds more than the largest.
            var most = table.Lattice.Trajecten.Max();
            var truth = table.Enumerate(protection.Hidden, (cell, value) =>
                value <= most && protection.Trajecten(cell) is var (low, high) && value >= low && value <= high && (protection.Sensitive[cell] || value == 0 || value >= 5));
            for (var cell = 0; cell < table.Lattice.Count; cell++)
            {
                var (low, high) = audit.Trajecten(cell);
                Assert.InRange(table.Lattice.Trajecten[cell], low, high);
                Assert.True(low <= truth[cell].Low && high >= truth[cell].High, $"seed {seed}, cell {cell}");
                all++;
                exact += (low, high) == truth[cell] ? 1 : 0;
            }
        }

        Assert.True(exact > all * 3 / 4, $"{exact} of {all}");
    }

    [Fact]
    public void Audit_B_determines_what_elimination_determines()
    {
        var determined = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var (table, protection) = Random(seed);

            // Bounds that pin nothing, so that audit B stands on its own.
            var open = new CellProtection(table.Lattice, TinyTable.PolicyOf);
            Array.Fill(open.Hidden, true);
            var audit = LinearAudit.Run(protection, IntervalAudit.Run(open));
            var unknown = Enumerable.Range(0, table.Lattice.Count).Where(cell => protection.Hidden[cell]).ToArray();
            foreach (var cell in unknown)
            {
                var isDetermined = Eliminates(table, unknown, cell);
                Assert.True(audit.Determines(cell) == isDetermined, $"seed {seed}, cell {cell}");
                determined += isDetermined ? 1 : 0;
            }
        }

        Assert.True(determined > 100, $"{determined}");
    }

    [Fact]
    public void What_is_protected_has_more_than_one_possible_value_among_all_tables()
    {
        var small = 0;
        for (var seed = 0; seed < 16; seed++)
        {
            var table = new TinyTable(new Random(seed));
            var protection = new LatticeProtection(table.Lattice, TinyTable.PolicyOf, []);
            protection.Run();
            Assert.Empty(protection.ExposedByIntervals);
            Assert.Empty(protection.ExposedByNullSpace);
            var truth = table.Enumerate(protection.Protection.Hidden, (_, _) => true);
            foreach (var cell in Enumerable.Range(0, table.Lattice.Count).Where(cell => protection.Protection.Sensitive[cell]))
            {
                small++;
                Assert.True(truth[cell].Low < truth[cell].High, $"seed {seed}, cell {cell}");
            }
        }

        Assert.True(small > 20, $"{small}");
    }

    private static (TinyTable Table, CellProtection Protection) Random(int seed)
    {
        var random = new Random(seed);
        var table = new TinyTable(random);
        var protection = new CellProtection(table.Lattice, TinyTable.PolicyOf);
        for (var cell = 0; cell < table.Lattice.Count; cell++)
        {
            protection.Small[cell] = table.Lattice.Trajecten[cell] < 5;
            protection.Sensitive[cell] = table.Lattice.Trajecten[cell] is > 0 and < 5;
            protection.Hidden[cell] = protection.Sensitive[cell] || random.Next(3) == 0;
        }

        return (table, protection);
    }

    // A cell is determined where its unit vector lies in the span of the equations: the rank does not grow.
    private static bool Eliminates(TinyTable table, int[] unknown, int cell)
    {
        var rows = new List<long[]>();
        for (var relation = 0; relation < table.Lattice.Relations.Count; relation++)
        {
            var terms = table.Lattice.Relations.Terms(relation).ToArray();
            rows.Add([.. unknown.Select(column => Array.IndexOf(terms, column) switch { -1 => 0L, 0 => 1L, _ => Prime - 1 })]);
        }

        var rank = Rank([.. rows.Select(row => (long[])row.Clone())]);
        rows.Add([.. unknown.Select(column => column == cell ? 1L : 0L)]);
        return Rank(rows) == rank;
    }

    private static int Rank(List<long[]> rows)
    {
        var rank = 0;
        for (var column = 0; rows.Count > 0 && column < rows[0].Length; column++)
        {
            var pivot = rows.FindIndex(rank, row => row[column] != 0);
            if (pivot < 0)
            {
                continue;
            }

            (rows[rank], rows[pivot]) = (rows[pivot], rows[rank]);
            var inverse = Power(rows[rank][column], Prime - 2);
            for (var other = rank + 1; other < rows.Count; other++)
            {
                var factor = rows[other][column] * inverse % Prime;
                for (var i = column; factor != 0 && i < rows[other].Length; i++)
                {
                    rows[other][i] = (rows[other][i] + ((Prime - factor) * rows[rank][i])) % Prime;
                }
            }

            rank++;
        }

        return rank;
    }

    private static long Power(long number, long exponent)
    {
        var result = 1L;
        for (; exponent > 0; exponent >>= 1)
        {
            result = (exponent & 1) == 1 ? result * number % Prime : result;
            number = number * number % Prime;
        }

        return result;
    }
}
