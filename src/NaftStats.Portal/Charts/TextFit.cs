namespace NaftStats.Portal.Charts;

/// <summary>Breaks text into lines that fit. The server has no font: widths are those of a wide sans serif, so that others fit too.</summary>
internal static class TextFit
{
    /// <summary>The width of <paramref name="text"/> in pixels, about.</summary>
    public static double Width(string text, double size) => size * text.Sum(letter => letter switch
    {
        'i' or 'j' or 'l' or 't' or 'f' or 'r' or '.' or ',' or ':' or ';' or '\'' or '’' or '(' or ')' or '|' or 'I' or ' ' => .36,
        'm' or 'w' or 'M' or 'W' or '%' or '@' => .92,
        >= 'A' and <= 'Z' => .7,
        _ => .6,
    });

    /// <summary>The lines of <paramref name="text"/>, none wider than <paramref name="width"/>; a word that is wider is cut with a hyphen.</summary>
    public static IReadOnlyList<string> Wrap(string text, double width, double size)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var whole in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var word = whole;
            if (line.Length > 0 && Width(line + ' ' + word, size) <= width)
            {
                line += ' ' + word;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            while (Width(word, size) > width && word.Length > 4)
            {
                var end = word.Length - 3;
                while (end > 2 && Width(word[..end] + '-', size) > width)
                {
                    end--;
                }

                lines.Add(word[..end] + '-');
                word = word[end..];
            }

            line = word;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>Moves labels apart: each at least its own height below the one above, all as near to their wish as can be.</summary>
    /// <param name="wished">Where each would stand, in rising order.</param>
    /// <param name="heights">How much room each takes.</param>
    /// <param name="bottom">Where the last may end.</param>
    public static double[] Spread(IReadOnlyList<double> wished, IReadOnlyList<double> heights, double bottom)
    {
        // Labels that touch become one block, which stands where its labels wish to be on average.
        var blocks = new List<(int First, double Top, double Height, double Wish, int Count)>();
        for (var i = 0; i < wished.Count; i++)
        {
            var block = (First: i, Top: wished[i], Height: heights[i], Wish: wished[i], Count: 1);
            while (blocks.Count > 0 && blocks[^1] is var above && above.Top + above.Height > block.Top)
            {
                var wish = above.Wish + block.Wish - (block.Count * above.Height);
                var count = above.Count + block.Count;
                block = (above.First, wish / count, above.Height + block.Height, wish, count);
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        var tops = new double[wished.Count];
        foreach (var block in blocks)
        {
            var top = block.Top;
            for (var i = block.First; i < block.First + block.Count; i++)
            {
                tops[i] = top;
                top += heights[i];
            }
        }

        for (var i = tops.Length - 1; i >= 0; i--)
        {
            tops[i] = Math.Min(tops[i], bottom - heights[i]);
            bottom = tops[i];
        }

        return tops;
    }
}
