using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NaftStats.Acceptance;

/// <summary>Requests that come at the same time do not get in each other's way.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class SingleFlightTests(ShippedData shipped)
{
    // Nothing is kept, one request is executed at a time and none may wait: whatever is executed twice at once is refused.
    private static readonly (string Name, string Value)[] OneAtATime =
        [("Limits:RequestsPerSecond", "0"), ("Limits:ConcurrentRequests", "1"), ("Limits:QueuedRequests", "0"), ("Cache:ProcessMegabytes", "0")];

    [Fact]
    public async Task The_same_request_from_many_is_executed_once_at_a_time()
    {
        await using var server = Server.StartWithin(shipped.Database.Location, OneAtATime);

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            using var answer = await server.Send(HttpMethod.Get, Load.Path(1));
            return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
        }));

        Assert.Equal(HttpStatusCode.OK, Assert.Single(answers.Distinct()).StatusCode);
    }

    [Fact]
    public async Task An_error_is_told_to_each_and_kept_for_none()
    {
        var query = Server.PathOf("{ indicator(code: \"nothing\") { title } }");
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var answer = await shipped.Server.Send(HttpMethod.Get, query);
            Assert.Null(answer.Headers.ETag);
            return await answer.Content.ReadAsStringAsync();
        }));

        Assert.Contains("INDICATOR_UNKNOWN", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_do_not_read_hold_no_place()
    {
        await using var server = Server.StartWithin(shipped.Database.Location, OneAtATime);
        var clients = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 20; i++)
            {
                var client = new TcpClient(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port) { ReceiveBufferSize = 4_096 };
                clients.Add(client);
                var path = Server.PathOf($"query Reader{i} {{ publications {{ tables {{ title figures {{ printed }} }} }} }}");
                await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }

            for (var i = 0; i < 20; i++)
            {
                using var answer = await server.Send(HttpMethod.Get, Load.Path(1));
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable);
            }

            // The first ones have been executed by now, and still nobody has read a byte of them.
            HttpStatusCode last;
            do
            {
                using var answer = await server.Send(HttpMethod.Get, Load.Path(1));
                last = answer.StatusCode;
            }
            while (last == HttpStatusCode.ServiceUnavailable);
            Assert.Equal(HttpStatusCode.OK, last);
        }
        finally
        {
            clients.ForEach(client => client.Dispose());
        }
    }
}
