using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using NaftStats.Testing;

namespace NaftStats.Architecture.Tests;

/// <summary>
/// The folder of the server: whoever breaks into it finds no code that can read a record. The program that makes the first release
/// stands in a folder of its own below it, and runs as a process of its own.
/// </summary>
public sealed class OutputFolderTests
{
    // Those that read records, and the packages that only they need.
    private static readonly string[] Readers =
        ["NaftStats.Disclosure", "NaftStats.Publishing", "naftstats", "NaftStats.Synthesis", "Google.OrTools", "YamlDotNet"];

    private static readonly string Folder = Path.GetDirectoryName(BuiltProgram.Api)!;

    [Fact]
    public void No_assembly_beside_the_server_can_read_records()
    {
        var beside = Assemblies(Folder);

        Assert.Contains("NaftStats.Releases", beside.Keys);
        Assert.Empty(beside.Keys.Intersect(Readers));
        Assert.Empty(beside.Where(assembly => assembly.Value.Intersect(Readers).Any()).Select(assembly => assembly.Key));
    }

    [Fact]
    public void The_publishing_program_stands_whole_in_a_folder_of_its_own()
    {
        var publishing = Assemblies(Path.Combine(Folder, "publishing"));

        Assert.Equal(["Google.OrTools", "NaftStats.Disclosure", "YamlDotNet", "naftstats"], publishing.Keys.Intersect(Readers).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("NaftStats.Api", publishing.Keys);
    }

    // The managed assemblies of a folder, each with those that it references.
    private static Dictionary<string, string[]> Assemblies(string folder)
    {
        var found = new Dictionary<string, string[]>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll"))
        {
            using var image = new PEReader(File.OpenRead(file));
            if (image.HasMetadata)
            {
                var metadata = image.GetMetadataReader();
                found.Add(
                    metadata.GetString(metadata.GetAssemblyDefinition().Name),
                    [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))]);
            }
        }

        return found;
    }
}
