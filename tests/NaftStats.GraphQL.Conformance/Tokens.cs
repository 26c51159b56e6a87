using System.Text.RegularExpressions;

namespace NaftStats.GraphQL.Conformance;

/// <summary>Documents as sequences of tokens, with the space between them kept.</summary>
internal static partial class Tokens
{
    /// <summary>Pieces of text that lexers are known to stumble over.</summary>
    public static IReadOnlyList<string> Nasty { get; } =
    [
        " \"\"\" ", " \" ", "\"a\nb\"", " 00 ", " 1. ", " .5 ", " -", " 1e ", " 0x1 ", " 1a ", "..", " ... ", " $ ", " @ ", " & ", " | ", " ! ", " = ", " : ",
        " ( ", " ) ", " { ", " } ", " [ ", " ] ", "\u0000", "\u0007", "\uFEFF", "é", "😀", " # c\r", " # c\n", "\r\n", "\r", " '", " \"\\u{110000}\" ", " \"\\u12\" ",
        " \"\\uD83D\\uDE00\" ", " \"\\uD83D\" ", " \"\\q\" ", " \"\"\"a\\\"\"\"b\r\n  c\"\"\" ", " ; ", " ? ", " % ", ",,", " 9007199254740993 ",
    ];

    /// <summary>Cuts a text into tokens and what is between them.</summary>
    public static List<string> Split(string text) => [.. Pattern().Matches(text).Select(m => m.Value)];

    [GeneratedRegex("""\"\"\"[\s\S]*?\"\"\"|"(\\.|[^"\\\n])*"|[_A-Za-z][_0-9A-Za-z]*|-?[0-9.eE]+|\.\.\.|\s+|[\s\S]""")]
    private static partial Regex Pattern();
}
