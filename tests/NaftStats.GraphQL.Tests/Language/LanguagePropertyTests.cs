using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Tests.Language;

public class LanguagePropertyTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "(", ")", "[", "]", ":", "=", "!", "|", "&", "@", "$", "...", "on", "query", "mutation", "fragment", "type", "input", "enum",
        "union", "interface", "scalar", "schema", "directive", "extend", "implements", "repeatable", "true", "null", "a", "B", "FIELD", "1", "-1.5e3",
        "\"s\"", "\"\"\"b\n  c\"\"\"", "#c\n", "\n", ",", "\"", "\"\"\"", "\\", "'", "\0", "\uFEFF", "😀", "\uD800", "0x", "1.",
    ];

    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20_241_122, 1).WithMaxTest(3000);

    [Fact]
    public void Any_sequence_of_tokens_is_a_document_or_a_positioned_error()
    {
        Gen<string> texts = Gen.Elements(Pieces).ArrayOf().Select(parts => string.Join(' ', parts));
        Prop.ForAll(texts.ToArbitrary(), IsDocumentOrPositionedError).Check(Fixed);
    }

    [Fact]
    public void Any_bytes_are_a_document_or_a_positioned_error()
    {
        Gen<string> texts = ArbMap.Default.GeneratorFor<byte[]>().Select(Encoding.Latin1.GetString);
        Prop.ForAll(texts.ToArbitrary(), IsDocumentOrPositionedError).Check(Fixed);
    }

    [Fact]
    public void Any_text_survives_as_a_string_literal()
    {
        Gen<string> texts = ArbMap.Default.GeneratorFor<string>().Where(t => t is not null && !t.Any(char.IsSurrogate));
        Prop.ForAll(texts.ToArbitrary(), text => ((StringValueNode)Parser.ParseValue(Printer.PrintString(text))).Value == text).Check(Fixed);
    }

    private static bool IsDocumentOrPositionedError(string text)
    {
        try
        {
            string printed = Parser.Parse(text).ToString();
            return printed == Parser.Parse(printed).ToString();
        }
        catch (GraphQLSyntaxException exception)
        {
            SourceLocation at = exception.Error.Locations.Single();
            string[] lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
            return at.Line >= 1 && at.Line <= lines.Length && at.Column >= 1 && at.Column <= lines[at.Line - 1].Length + 1;
        }
    }
}
