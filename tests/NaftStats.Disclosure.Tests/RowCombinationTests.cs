using NaftStats.Disclosure.Audits;

namespace NaftStats.Disclosure.Tests;

/// <summary>How a combination of unknowns follows from equations.</summary>
public class RowCombinationTests
{
    [Fact]
    public void A_chain_of_equations_gives_its_last_unknown()
    {
        // a + b = s1, b + c = s2, a = s3: c = s2 - s1 + s3. The equation of d has no part in it.
        var rows = Rows(4, [0, 1], [1, 2], [0], [3]);

        Assert.Equal([-1, 1, 1, 0], Rounded(RowCombination.Of(rows, [0, 0, 1, 0])));
    }

    [Fact]
    public void What_two_equations_tell_each_is_taken_from_both()
    {
        Assert.Equal([0.5, 0.5], Rounded(RowCombination.Of(Rows(1, [0], [0]), [1])));
    }

    [Fact]
    public void What_does_not_follow_comes_as_near_as_it_can()
    {
        // Of a + b alone a is told by half.
        Assert.Equal([0.5], Rounded(RowCombination.Of(Rows(2, [0, 1]), [1, 0])));
    }

    private static double[] Rounded(double[] factors) => [.. factors.Select(factor => Math.Round(factor, 6) + 0)];

    private static SparseRows Rows(int columns, params int[][] equations)
    {
        var rows = new SparseRows(columns);
        foreach (var equation in equations)
        {
            foreach (var column in equation)
            {
                rows.Add(column, 1);
            }

            rows.EndRow();
        }

        return rows;
    }
}
