using NaftStats.Testing;
using Snapshooter.Xunit;

namespace NaftStats.Acceptance;

/// <summary>The contract that is served is the one that is written.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class ContractTests(ShippedData shipped)
{
    [Fact]
    public async Task The_written_contract_is_served()
    {
        var served = await shipped.Server.Client.GetStringAsync(new Uri("/graphql/schema.graphql", UriKind.Relative));
        var written = await File.ReadAllTextAsync(Repository.PathOf("schema/schema.graphql"));

        Assert.Equal(written.ReplaceLineEndings("\n").Trim(), served.ReplaceLineEndings("\n").Trim());
    }

    [Fact]
    public async Task The_contract_changes_only_on_purpose() =>
        Snapshot.Match(await File.ReadAllTextAsync(Repository.PathOf("schema/schema.graphql")));

    [Fact]
    public async Task Every_type_and_field_is_described()
    {
        var types = (await shipped.Server.Data(
            "{ __schema { types { name description fields { name description args { name description } } enumValues { name description } inputFields { name description } } } }"))
            .GetProperty("__schema").GetProperty("types");
        var missing = new List<string>();
        foreach (var type in types.EnumerateArray().Where(type => IsOfTheContract(type.GetProperty("name").GetString()!)))
        {
            var name = type.GetProperty("name").GetString()!;
            Check(type, name);
            foreach (var list in new[] { "fields", "enumValues", "inputFields" })
            {
                foreach (var member in type.GetProperty(list) is { ValueKind: System.Text.Json.JsonValueKind.Array } members ? members.EnumerateArray() : [])
                {
                    Check(member, $"{name}.{member.GetProperty("name").GetString()}");
                    foreach (var argument in member.TryGetProperty("args", out var arguments) ? arguments.EnumerateArray() : [])
                    {
                        Check(argument, $"{name}.{member.GetProperty("name").GetString()}({argument.GetProperty("name").GetString()})");
                    }
                }
            }
        }

        Assert.Empty(missing);

        void Check(System.Text.Json.JsonElement element, string name)
        {
            if (string.IsNullOrWhiteSpace(element.GetProperty("description").GetString()))
            {
                missing.Add(name);
            }
        }
    }

    private static bool IsOfTheContract(string name) =>
        !name.StartsWith("__", StringComparison.Ordinal) && name is not ("Boolean" or "Float" or "ID" or "Int" or "String");

    [Fact]
    public async Task A_question_can_be_asked_with_GET()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=" + Uri.EscapeDataString("{ release { version } }"));
        using var response = await shipped.Server.Client.SendAsync(request);

        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal("""{"data":{"release":{"version":"2024.1"}}}""", await response.Content.ReadAsStringAsync());
    }
}
