namespace NaftStats.Api.Documents;

/// <summary>Persisted documents: asked by their hash instead of their text.</summary>
internal static class DocumentSetup
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(builder.Configuration.GetSection("Documents").Get<DocumentSettings>() ?? new DocumentSettings());
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 })
        {
            builder.Services.AddSingleton<SharedDocuments>();
        }

        builder.Services.AddSingleton<DocumentStore>();
        builder.Services.AddSingleton<PersistedDocuments>();
    }
}
