using System.Xml.Linq;
using NaftStats.Testing;
using NetArchTest.Rules;

namespace NaftStats.Architecture.Tests;

/// <summary>One project of the product, as its project file and its built assembly show it.</summary>
internal sealed class Project
{
    private readonly XDocument _file;
    private readonly string _assembly;

    private Project(string name)
    {
        Name = name;
        _file = XDocument.Load(Repository.PathOf($"src/{name}/{name}.csproj"));
        _assembly = BuiltProgram.PathOf(name, (_file.Descendants("AssemblyName").SingleOrDefault()?.Value ?? name) + ".dll");
    }

    /// <summary>Every project below <c>src</c>.</summary>
    public static IReadOnlyList<Project> All { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => new Project(Path.GetFileNameWithoutExtension(file)))];

    /// <summary>The name, and the root of its namespaces.</summary>
    public string Name { get; }

    /// <summary>The projects that it is compiled against. What is only built along and put beside it is not among them.</summary>
    public IEnumerable<string> References =>
        _file.Descendants("ProjectReference")
            .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));

    /// <summary>The types of its assembly.</summary>
    public Types Types => Types.FromFile(_assembly);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
