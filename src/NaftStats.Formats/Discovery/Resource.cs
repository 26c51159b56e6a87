using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Discovery;

/// <summary>
/// A resource of an RDF graph with its properties, written as a tree: what a property holds is a <see cref="Resource"/>, an
/// <see cref="Iri"/>, a <see cref="Literal"/>, or several of them. Names are written with the prefixes of <see cref="Prefixes"/>.
/// </summary>
/// <param name="Id">The address, or null for a resource without one.</param>
/// <param name="Type">The class.</param>
internal sealed record Resource(string? Id, string Type)
{
    /// <summary>The prefixes of the vocabularies.</summary>
    public static readonly IReadOnlyDictionary<string, string> Prefixes = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["spdx"] = "http://spdx.org/rdf/terms#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>The properties in the order in which they are written.</summary>
    public List<(string Property, object Value)> Properties { get; } = [];

    /// <summary>Adds a property.</summary>
    public Resource With(string property, params IEnumerable<object> values)
    {
        Properties.AddRange(values.Select(value => (property, value)));
        return this;
    }

    /// <summary>Adds a property in each language.</summary>
    public Resource With(string property, LocalizedText text) => With(
        property, Enum.GetValues<Language>().Select(language => new Literal(text.In(language), Language: language.ToString().ToLowerInvariant())));
}

/// <summary>The address of a resource, in full or with a prefix.</summary>
internal sealed record Iri(string Value);

/// <summary>A text, with its language or its datatype.</summary>
internal sealed record Literal(string Text, string? Datatype = null, string? Language = null);
