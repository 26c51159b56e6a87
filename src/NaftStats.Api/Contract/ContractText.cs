namespace NaftStats.Api.Contract;

/// <summary>The contract as it is written: <c>schema/schema.graphql</c>, which the program carries.</summary>
internal static class ContractText
{
    /// <summary>Reads it.</summary>
    public static string Read()
    {
        using var stream = typeof(ContractText).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
