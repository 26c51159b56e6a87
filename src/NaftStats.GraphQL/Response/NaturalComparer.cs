namespace NaftStats.GraphQL.Response;

/// <summary>Compares names as people do: runs of digits count as numbers.</summary>
internal sealed class NaturalComparer : IComparer<string>
{
    public static NaturalComparer Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        x ??= "";
        y ??= "";
        int i = 0;
        int j = 0;
        while (i < x.Length && j < y.Length)
        {
            if (char.IsAsciiDigit(x[i]) && char.IsAsciiDigit(y[j]))
            {
                double a = Number(x, ref i);
                double b = Number(y, ref j);
                if (a != b)
                {
                    return a < b ? -1 : 1;
                }
            }
            else if (x[i] != y[j])
            {
                return x[i] < y[j] ? -1 : 1;
            }
            else
            {
                i++;
                j++;
            }
        }

        return x.Length - y.Length;
    }

    private static double Number(string text, ref int index)
    {
        double number = 0;
        do
        {
            number = (number * 10) + text[index++] - '0';
        }
        while (index < text.Length && char.IsAsciiDigit(text[index]) && number > 0);
        return number;
    }
}
