using System.Text;

namespace NaftStats.GraphQL.Http;

/// <summary>The text of the schema, as it was given.</summary>
internal sealed class SchemaText(string sdl)
{
    public byte[] Utf8 { get; } = Encoding.UTF8.GetBytes(sdl);
}
