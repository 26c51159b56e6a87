using System.Net.Sockets;
using System.Text;

namespace NaftStats.Acceptance;

/// <summary>A refused request leaves its connection fit for the next one.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class ConnectionTests(ShippedData shipped)
{
    [Theory]
    [InlineData("this is no JSON", "400 Bad Request")]
    [InlineData("{\"query\": 1}", "400 Bad Request")]
    [InlineData("ten megabytes", "413 Payload Too Large")]
    public async Task The_connection_of_a_refused_request_answers_the_next(string body, string status)
    {
        var refused = body == "ten megabytes" ? new string(' ', 10_000_000) : body;
        using var client = new TcpClient(shipped.Server.Client.BaseAddress!.Host, shipped.Server.Client.BaseAddress.Port);
        await using var stream = client.GetStream();

        Assert.Contains(status, await Exchange(stream, refused), StringComparison.Ordinal);
        Assert.Contains("200 OK", await Exchange(stream, """{"query": "{ release { version } }"}"""), StringComparison.Ordinal);
    }

    private static async Task<string> Exchange(NetworkStream stream, string body)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"));
        var buffer = new byte[4096];
        var read = await stream.ReadAsync(buffer);
        return Encoding.ASCII.GetString(buffer, 0, read);
    }
}
