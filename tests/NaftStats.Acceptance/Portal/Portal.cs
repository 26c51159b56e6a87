using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace NaftStats.Acceptance.Portal;

/// <summary>The portal as a program reads it.</summary>
internal static class Portal
{
    /// <summary>A page, and how many bytes of it go over the wire.</summary>
    public static async Task<(string Html, int Bytes)> Read(Server server, string path)
    {
        using var answer = await server.Send(HttpMethod.Get, path, ("Accept", "text/html,*/*;q=0.8"), ("Accept-Encoding", "br"));
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (!answer.Content.Headers.ContentEncoding.Contains("br"))
        {
            return (Encoding.UTF8.GetString(bytes), bytes.Length);
        }

        using var plain = new StreamReader(new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        return (await plain.ReadToEndAsync(), bytes.Length);
    }

    /// <summary>The addresses in a page, each once, in the order in which they stand there.</summary>
    /// <param name="html">The page.</param>
    /// <param name="attributes">What stands before an address: <c>href</c>, <c>script src</c>.</param>
    public static IEnumerable<string> Links(string html, params string[] attributes) =>
        Regex.Matches(html, $"(?:{string.Join('|', attributes)})=\"(?<address>[^\"]*)\"", RegexOptions.CultureInvariant)
            .Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value)).Distinct();
}
