using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NaftStats.Formats.Files;

/// <summary>How every form that is JSON is written.</summary>
internal static class JsonForms
{
    /// <summary>Text as it is, as the forms are files and no part of a page; what there is none of is left out.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
