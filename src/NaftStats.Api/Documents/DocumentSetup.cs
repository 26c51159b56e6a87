using NaftStats.Api.Settings;

namespace NaftStats.Api.Documents;

/// <summary>Persisted documents: asked by their hash instead of their text.</summary>
internal static class DocumentSetup
{
    public static void AddDocuments(this WebApplicationBuilder builder)
    {
        builder.AddSettings<DocumentSettings>("Documents");
        builder.Services.AddSingleton<DocumentStore>();
        builder.Services.AddSingleton<PersistedDocuments>();
    }
}
