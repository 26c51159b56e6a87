using System.Text.Json.Serialization;
using NaftStats.Statistics.Disclosure.Reports;

namespace NaftStats.Releases.Storage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(AuditDocument))]
[JsonSerializable(typeof(InternalReport))]
internal sealed partial class AuditJson : JsonSerializerContext;
