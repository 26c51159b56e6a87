using System.Text.Json.Nodes;

namespace NaftStats.Formats.Discovery;

/// <summary>Writes a graph as JSON-LD 1.1 (W3C): the tree as it is.</summary>
internal static class JsonLd
{
    /// <summary>A resource and all that it holds, with the prefixes.</summary>
    public static JsonObject Of(Resource root)
    {
        var context = new JsonObject();
        foreach (var (prefix, address) in Resource.Prefixes)
        {
            context[prefix] = address;
        }

        var document = new JsonObject { ["@context"] = context };
        Write(document, root);
        return document;
    }

    private static JsonObject Write(JsonObject json, Resource resource)
    {
        if (resource.Id is not null)
        {
            json["@id"] = resource.Id;
        }

        json["@type"] = resource.Type;
        foreach (var property in resource.Properties.GroupBy(pair => pair.Property))
        {
            json[property.Key] = property.Count() == 1 ? Value(property.First().Value) : new JsonArray([.. property.Select(pair => Value(pair.Value))]);
        }

        return json;
    }

    private static JsonNode Value(object value) => value switch
    {
        Resource resource => Write([], resource),
        Iri iri => new JsonObject { ["@id"] = iri.Value },
        Literal { Language: { } language } literal => new JsonObject { ["@value"] = literal.Text, ["@language"] = language },
        Literal { Datatype: { } datatype } literal => new JsonObject { ["@value"] = literal.Text, ["@type"] = datatype },
        _ => JsonValue.Create(((Literal)value).Text),
    };
}
