using System.Text;
using System.Text.Json;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Http;
using NaftStats.GraphQL.Tests.Execution;

namespace NaftStats.GraphQL.Tests.Http;

/// <summary>A fixed number of broken inputs, the same in every run.</summary>
public class FuzzTests
{
    private const int Inputs = 3000;

    private static readonly string[] Seeds =
    [
        """{"query":"query Q($id: ID!, $n: Int = 3) { book(id: $id) { title tags author { name books { pages } } } books(first: $n) { ...F } } fragment F on Book { price genre }","operationName":"Q","variables":{"id":"1","n":2}}""",
        """{"query":"{ search(filter: { text: \"a\", genres: [FICTION], range: { to: 5 } }) { __typename ... on Book @include(if: true) { id } } point { x y } }"}""",
        """{"query":"{ __schema { types { name fields { name args { name defaultValue } } } } echo(nested: [[1, null], 2], float: 1.5e3, text: \"\"\"b\"\"\") }","extensions":{"a":[1]}}""",
    ];

    [Fact]
    public async Task Every_body_gets_an_answer_or_a_refusal()
    {
        // CA5394 is about secrets; a test needs the same sequence every time.
#pragma warning disable CA5394
        var random = new Random(20_241_122);
        ExecutableSchema schema = Library.Create();
        int answered = 0;
        for (int i = 0; i < Inputs; i++)
        {
            byte[] body = Encoding.UTF8.GetBytes(Seeds[i % Seeds.Length]);
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                int at = random.Next(body.Length);
                body = random.Next(4) switch
                {
                    0 => [.. body[..at], .. body[(at + 1)..]],
                    1 => [.. body[..at], (byte)random.Next(256), .. body[at..]],
                    2 => [.. body[..at], .. "{}[]()\"\\:,$@!.#0eE-\n"u8.Slice(random.Next(20), 1), .. body[at..]],
                    _ => [.. body[..at], .. body[random.Next(body.Length)..]],
                };
                body = body.Length == 0 ? "{}"u8.ToArray() : body;
            }
#pragma warning restore CA5394

            try
            {
                using HttpParameters parameters = HttpParameters.FromBody(body);
                if (parameters.HasQuery)
                {
                    string answer = await Library.AskAsync(
                        parameters.Query.Decode(),
                        parameters.Variables.ValueKind == JsonValueKind.Object ? parameters.Variables.GetRawText() : null,
                        parameters.OperationName,
                        schema);
                    using JsonDocument json = JsonDocument.Parse(answer);
                    Assert.True(json.RootElement.TryGetProperty("data", out _) || json.RootElement.GetProperty("errors").GetArrayLength() > 0);
                    answered++;
                }
            }
            catch (BadGraphQLRequestException exception)
            {
                Assert.InRange(exception.StatusCode, 400, 499);
            }
        }

        Assert.InRange(answered, 100, Inputs);
    }
}
