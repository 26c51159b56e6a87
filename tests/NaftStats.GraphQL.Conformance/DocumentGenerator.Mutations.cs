namespace NaftStats.GraphQL.Conformance;

/// <content>Documents with something wrong in them.</content>
internal sealed partial class DocumentGenerator
{
    private string Mutate(string text)
    {
        if (random.Next(3) != 0)
        {
            return text;
        }

        List<string> tokens = Tokens.Split(text);
        for (int i = 1 + random.Next(3); i > 0 && tokens.Count > 1; i--)
        {
            int at = random.Next(tokens.Count);
            switch (random.Next(5))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    int other = random.Next(tokens.Count);
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 2:
                    tokens.Insert(at, tokens[at] + " ");
                    break;
                case 3:
                    tokens[at] = Pick([.. schema.Types.Keys, "on", "null", "query", "fragment", "true"]);
                    break;
                default:
                    tokens.Insert(at, Pick(Tokens.Nasty));
                    break;
            }
        }

        return string.Concat(tokens);
    }
}
