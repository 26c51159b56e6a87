using Microsoft.AspNetCore.StaticAssets;

namespace NaftStats.Api.Pages;

/// <summary>Where the style sheet and the script of the portal are: their names change with their content, so that a browser may keep them.</summary>
internal sealed class PortalAssets(EndpointDataSource endpoints)
{
    private const string Folder = "assets/";

    private readonly Lazy<Dictionary<string, string>> _routes = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()).OfType<StaticAssetDescriptor>()
        .Select(asset => (Label: asset.Properties.FirstOrDefault(property => property.Name == "label")?.Value, asset.Route))
        .Where(asset => asset.Label is not null)
        .DistinctBy(asset => asset.Label)
        .ToDictionary(asset => asset.Label!, asset => asset.Route));

    /// <summary>The address of the style sheet.</summary>
    public string StyleSheet => AddressOf("naft.css");

    /// <summary>The address of the script.</summary>
    public string Script => AddressOf("naft.js");

    private string AddressOf(string name) => "/" + _routes.Value.GetValueOrDefault(Folder + name, Folder + name);
}
