using NaftStats.Testing;

namespace NaftStats.Acceptance.Attacks;

/// <summary>Attackers who borrowed the product's own mathematics would share its errors, and find nothing.</summary>
public class AttackerTests
{
    [Fact]
    public void Attackers_use_nothing_of_the_product()
    {
        var folder = Repository.PathOf("tests/NaftStats.Attacks");
        string[] product = ["NaftStats.Statistics", "NaftStats.Releases", "NaftStats.Publishing", "NaftStats.Api"];
        var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetRelativePath(folder, file), Text: File.ReadAllText(file)))
            .Where(source => source.Name.Split(Path.DirectorySeparatorChar)[0] is not ("Forgery" or "bin" or "obj")).ToArray();

        Assert.NotEmpty(sources);
        Assert.Empty(sources.Where(source => product.Any(name => source.Text.Contains(name, StringComparison.Ordinal))).Select(source => source.Name));
    }
}
