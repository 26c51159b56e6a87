namespace NaftStats.Disclosure.Audits;

/// <summary>
/// A random vector of the null space of a matrix: the direction in which the unknowns can move while every equation stays
/// true. An unknown that cannot move is a linear combination of what is published. The random vector minus its projection
/// on the rows, by conjugate gradients on the normal equations; unknowns that no chain of equations ties together are solved
/// apart, each to its own accuracy.
/// Source: Björck, Numerical Methods for Least Squares Problems (1996), section 7.4 (CGLS). The sums are made in one fixed
/// order, so the result is the same to the bit on every machine.
/// </summary>
public static class NullSpaceProjection
{
    /// <summary>Below this a component stands still. Random components are near 1; the solution is exact to about 1e-10.</summary>
    public const double Still = 1e-6;

    private const double Tolerance = 1e-12;
    private const int MostSteps = 20_000;

    /// <summary>A random vector of the null space of <paramref name="rows"/>.</summary>
    /// <param name="rows">The equations.</param>
    /// <param name="seed">The seed; the same seed gives the same vector.</param>
    /// <exception cref="InvalidOperationException">It does not converge: nothing is proven, and nothing may be published.</exception>
    public static double[] Project(SparseRows rows, ulong seed) => Project(rows.ColumnCount, rows.Blocks(), seed);

    /// <summary>The same of equations that are in blocks already.</summary>
    /// <param name="columnCount">The number of unknowns.</param>
    /// <param name="blocks">The blocks.</param>
    /// <param name="seed">The seed; the same seed gives the same vector.</param>
    /// <exception cref="InvalidOperationException">It does not converge: nothing is proven, and nothing may be published.</exception>
    public static double[] Project(int columnCount, IReadOnlyList<EquationBlock> blocks, ulong seed)
    {
        var vector = RandomVector(columnCount, seed);
        Parallel.ForEach(blocks, block =>
        {
            var part = Array.ConvertAll(block.ColumnsOfAll, column => vector[column]);
            Project(block.Rows, part);
            for (var i = 0; i < part.Length; i++)
            {
                vector[block.ColumnsOfAll[i]] = part[i];
            }
        });
        return vector;
    }

    private static void Project(SparseRows rows, double[] vector)
    {
        var residual = new double[rows.Count];
        var gradient = new double[rows.ColumnCount];
        var image = new double[rows.Count];
        rows.Multiply(vector, residual);
        rows.MultiplyTransposed(residual, gradient);
        var direction = (double[])gradient.Clone();
        var norm = Square(gradient);
        var enough = Math.Max(norm, 1) * Tolerance * Tolerance;
        for (var step = 0; norm > enough; step++)
        {
            if (step == MostSteps)
            {
                throw new InvalidOperationException("The projection on the null space does not converge.");
            }

            rows.Multiply(direction, image);
            var length = norm / Square(image);
            for (var i = 0; i < vector.Length; i++)
            {
                vector[i] -= length * direction[i];
            }

            for (var i = 0; i < residual.Length; i++)
            {
                residual[i] -= length * image[i];
            }

            rows.MultiplyTransposed(residual, gradient);
            var next = Square(gradient);
            var factor = next / norm;
            norm = next;
            for (var i = 0; i < direction.Length; i++)
            {
                direction[i] = gradient[i] + (factor * direction[i]);
            }
        }
    }

    /// <summary>The square of the length of a vector, summed in one fixed order.</summary>
    internal static double Square(double[] vector)
    {
        var sum = 0.0;
        foreach (var component in vector)
        {
            sum += component * component;
        }

        return sum;
    }

    // SplitMix64 (Steele, Lea and Flood 2014), so that the vector does not depend on the framework's generator. Magnitudes
    // from 0.5 to 1.5 with a random sign: no component is near 0 by chance before the projection.
    private static double[] RandomVector(int size, ulong seed)
    {
        var vector = new double[size];
        for (var i = 0; i < size; i++)
        {
            seed += 0x9E3779B97F4A7C15;
            var z = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            z ^= z >> 31;
            vector[i] = (0.5 + ((z >> 11) * (1.0 / (1UL << 53)))) * ((z & 1) == 0 ? 1 : -1);
        }

        return vector;
    }
}
