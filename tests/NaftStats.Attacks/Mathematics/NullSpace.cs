namespace NaftStats.Attacks.Mathematics;

/// <summary>
/// Linear equations with sparse rows, solved by conjugate gradients on the normal equations (CGLS; Björck, Numerical
/// Methods for Least Squares Problems, 1996, section 7.4). A column that no direction of the null space moves is determined.
/// </summary>
public sealed class NullSpace
{
    private const int MostSteps = 4000;

    private readonly int[] _starts;
    private readonly int[] _columns;
    private readonly double[] _coefficients;
    private readonly int _count;

    /// <summary>Equations over <paramref name="count"/> columns.</summary>
    public NullSpace(int count, IEnumerable<IReadOnlyList<(int Column, double Coefficient)>> rows)
    {
        var starts = new List<int> { 0 };
        var columns = new List<int>();
        var coefficients = new List<double>();
        foreach (var row in rows)
        {
            foreach (var (column, coefficient) in row)
            {
                columns.Add(column);
                coefficients.Add(coefficient);
            }

            starts.Add(columns.Count);
        }

        (_starts, _columns, _coefficients, _count) = ([.. starts], [.. columns], [.. coefficients], count);
    }

    /// <summary>The number of equations.</summary>
    public int Rows => _starts.Length - 1;

    /// <summary>A random vector without its part in the row space: what is left of it moves in the null space only.</summary>
    public double[] Direction(int seed)
    {
        var random = new Random(seed);
        var direction = new double[_count];
        for (var i = 0; i < direction.Length; i++)
        {
            direction[i] = random.NextDouble() + 0.5;
            direction[i] *= random.Next(2) == 0 ? 1 : -1;
        }

        Subtract(direction, Multiply(direction));
        return direction;
    }

    /// <summary>The solution of least length of the equations with these right sides.</summary>
    public double[] Solve(double[] right)
    {
        var solution = new double[_count];
        Subtract(solution, [.. right.Select(value => -value)]);
        return solution;
    }

    // Takes from x the shortest vector whose image is the residual: minimises the length of the residual along row vectors.
    private void Subtract(double[] x, double[] residual)
    {
        var gradient = Transposed(residual);
        var step = (double[])gradient.Clone();
        var gamma = Dot(gradient, gradient);
        var first = gamma;
        for (var i = 0; i < MostSteps && gamma > first * 1e-24 && gamma > 1e-26; i++)
        {
            var image = Multiply(step);
            var alpha = gamma / Dot(image, image);
            for (var column = 0; column < x.Length; column++)
            {
                x[column] -= alpha * step[column];
            }

            for (var row = 0; row < residual.Length; row++)
            {
                residual[row] -= alpha * image[row];
            }

            gradient = Transposed(residual);
            var next = Dot(gradient, gradient);
            var beta = next / gamma;
            gamma = next;
            for (var column = 0; column < step.Length; column++)
            {
                step[column] = gradient[column] + (beta * step[column]);
            }
        }
    }

    private double[] Multiply(double[] vector)
    {
        var image = new double[Rows];
        for (var row = 0; row < image.Length; row++)
        {
            var sum = 0.0;
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                sum += _coefficients[i] * vector[_columns[i]];
            }

            image[row] = sum;
        }

        return image;
    }

    private double[] Transposed(double[] vector)
    {
        var image = new double[_count];
        for (var row = 0; row < vector.Length; row++)
        {
            for (var i = _starts[row]; i < _starts[row + 1]; i++)
            {
                image[_columns[i]] += _coefficients[i] * vector[row];
            }
        }

        return image;
    }

    private static double Dot(double[] left, double[] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }
}
