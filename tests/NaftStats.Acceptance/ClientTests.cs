namespace NaftStats.Acceptance;

/// <summary>The clients that people use, and the audits of GraphQL over HTTP, put to the real server.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class ClientTests(ShippedData shipped)
{
    [ClientTheory]
    [InlineData("graphql-request", "graphql-request: 8 checks passed")]
    [InlineData("apollo", "Apollo Client: 9 checks passed")]
    [InlineData("urql", "urql: 7 checks passed")]
    [InlineData("codegen", "a program that uses them runs")]
    [InlineData("guide", "Inconnu dans la source: :c")]
    [InlineData("audit", "61 of 61 ok")]
    public async Task A_client_is_served(string script, string lastLine) =>
        Assert.Equal(lastLine, await ClientScript.Run(script, shipped.Server));
}
