using System.Text;

namespace NaftStats.Attacks.Truth;

/// <summary>Rows of a CSV file with a header, commas and double quotes.</summary>
internal static class Csv
{
    public static IEnumerable<Dictionary<string, string>> Read(string file)
    {
        string[]? header = null;
        foreach (var line in File.ReadLines(file))
        {
            var fields = Split(line);
            if (header is null)
            {
                header = fields;
                continue;
            }

            yield return header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }

    private static string[] Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                field.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (line[i] == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
