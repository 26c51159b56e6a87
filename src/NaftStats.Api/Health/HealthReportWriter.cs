using System.Text.Json;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NaftStats.Api.Health;

/// <summary>Health as JSON, for programs and people alike.</summary>
internal static class HealthReportWriter
{
    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("status", Name(report.Status));
        writer.WriteStartObject("checks");
        foreach (var (name, check) in report.Entries)
        {
            writer.WriteStartObject(name);
            writer.WriteString("status", Name(check.Status));
            if (check.Description is not null)
            {
                writer.WriteString("description", check.Description);
            }

            foreach (var (key, value) in check.Data)
            {
                writer.WriteString(key, value.ToString());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Name(HealthStatus status) => status.ToString().ToLowerInvariant();
}
