using System.Net;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>Documents that are asked by their hash.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class PersistedDocumentTests(ShippedData shipped)
{
    private const string Query = "query ByHash($code: ID!) { indicator(code: $code) { code } }";
    private const string Variables = "&variables=%7B%22code%22:%22opgestarte-trajecten%22%7D";

    [Fact]
    public async Task Apollos_clients_send_the_hash_then_the_document_then_the_hash()
    {
        var extensions = Extensions(Query);

        Assert.Contains("PersistedQueryNotFound", await Get($"/graphql?extensions={extensions}{Variables}"), StringComparison.Ordinal);
        var registered = await Get(Server.PathOf(Query, $"&extensions={extensions}{Variables}"));
        Assert.Contains("opgestarte-trajecten", registered, StringComparison.Ordinal);
        Assert.Equal(registered, await Get($"/graphql?extensions={extensions}{Variables}"));
        Assert.Equal(registered, await Get($"/graphql?documentId=sha256:{Hash(Query)}{Variables}"));
    }

    [Fact]
    public async Task A_document_under_a_wrong_hash_is_refused()
    {
        Assert.Contains("PERSISTED_QUERY_HASH_MISMATCH", await Get(Server.PathOf("{ release { version } }", $"&extensions={Extensions("other")}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_document_is_not_found_and_not_kept()
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, "/graphql?documentId=sha256:00");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Contains("DOCUMENT_UNKNOWN", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_allow_list_answers_its_documents_and_no_other()
    {
        await using var server = Server.StartWithin(
            shipped.Database.Location, ("Documents:Folder", Repository.PathOf("schema/examples")), ("Documents:AllowListOnly", "true"));
        var document = await File.ReadAllTextAsync(Repository.PathOf("schema/examples/catalogue.graphql"));

        using var byHash = await server.Send(HttpMethod.Get, $"/graphql?documentId=sha256:{Hash(document)}");
        Assert.Equal(HttpStatusCode.OK, byHash.StatusCode);
        Assert.NotNull(byHash.Headers.ETag);
        Assert.False((await server.Ask(document)).TryGetProperty("errors", out _));
        var (status, body) = await server.Post("""{"query": "{ release { version } }"}""");
        Assert.Equal(403, status);
        Assert.Contains("DOCUMENT_NOT_ALLOWED", body, StringComparison.Ordinal);
    }

    private static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    private static string Extensions(string document) =>
        Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Hash(document)}}}"}}""");

    private async Task<string> Get(string path)
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }
}
