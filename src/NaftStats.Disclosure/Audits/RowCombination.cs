namespace NaftStats.Disclosure.Audits;

/// <summary>
/// How a combination of unknowns follows from equations: a factor for each of them, of all that would do those with the least
/// sum of squares. By conjugate gradients on the normal equations of the transpose.
/// Source: Björck, Numerical Methods for Least Squares Problems (1996), section 7.4 (CGLS).
/// </summary>
public static class RowCombination
{
    /// <summary>Below this a factor counts as none.</summary>
    public const double None = 1e-6;

    private const double Tolerance = 1e-10;
    private const int MostSteps = 5_000;

    /// <summary>The factors by which the equations add up to <paramref name="target"/>, as nearly as they can.</summary>
    /// <param name="rows">The equations.</param>
    /// <param name="target">The wanted factor of each unknown.</param>
    public static double[] Of(SparseRows rows, double[] target)
    {
        var factors = new double[rows.Count];
        var residual = (double[])target.Clone();
        var gradient = new double[rows.Count];
        var image = new double[rows.ColumnCount];
        rows.Multiply(residual, gradient);
        var direction = (double[])gradient.Clone();
        var norm = NullSpaceProjection.Square(gradient);
        var enough = norm * Tolerance * Tolerance;
        for (var step = 0; norm > enough && step < MostSteps; step++)
        {
            rows.MultiplyTransposed(direction, image);
            var length = norm / NullSpaceProjection.Square(image);
            for (var row = 0; row < factors.Length; row++)
            {
                factors[row] += length * direction[row];
            }

            for (var column = 0; column < residual.Length; column++)
            {
                residual[column] -= length * image[column];
            }

            rows.Multiply(residual, gradient);
            var next = NullSpaceProjection.Square(gradient);
            for (var row = 0; row < direction.Length; row++)
            {
                direction[row] = gradient[row] + (next / norm * direction[row]);
            }

            norm = next;
        }

        for (var row = 0; row < factors.Length; row++)
        {
            factors[row] = rows.Unscaled(row, factors[row]);
        }

        return factors;
    }
}
