using System.Text.Json.Serialization;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Releases.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Catalogue))]
[JsonSerializable(typeof(DisclosurePolicy))]
[JsonSerializable(typeof(AuditReport))]
internal sealed partial class ReleaseJson : JsonSerializerContext;
