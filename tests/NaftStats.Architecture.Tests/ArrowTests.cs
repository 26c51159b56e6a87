namespace NaftStats.Architecture.Tests;

/// <summary>Which project may know which: docs/architecture.md draws it.</summary>
public sealed class ArrowTests
{
    // By project, those that it may name; with each comes what that one may know.
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["NaftStats.Statistics"] = [],
        ["NaftStats.Disclosure"] = ["NaftStats.Statistics"],
        ["NaftStats.Releases"] = ["NaftStats.Statistics"],
        ["NaftStats.Formats"] = ["NaftStats.Statistics"],
        ["NaftStats.Portal"] = ["NaftStats.Statistics"],
        ["NaftStats.Publishing"] = ["NaftStats.Disclosure", "NaftStats.Releases"],
        ["NaftStats.Synthesis"] = ["NaftStats.Disclosure"],
        ["NaftStats.Api"] = ["NaftStats.Releases", "NaftStats.Formats", "NaftStats.Portal"],
    };

    public static TheoryData<string> Projects => [.. Project.All.Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_knows_only_those_that_the_picture_allows(string name)
    {
        Assert.True(Arrows.ContainsKey(name), $"{name} has no place in the picture: decide whom it may know, here and in docs/architecture.md.");
        var project = Project.All.Single(each => each.Name == name);
        var allowed = Reach(name);
        var others = Arrows.Keys.Except(allowed).Except([name]).ToArray();

        Assert.Empty(project.References.Except(allowed));
        var result = project.Types.ShouldNot().HaveDependencyOnAny(others).GetResult();
        Assert.True(result.IsSuccessful, string.Join('\n', result.FailingTypes.Select(type => $"{type.FullName}: {type.Explanation}")));
    }

    [Fact]
    public void What_answers_the_public_cannot_reach_what_reads_records()
    {
        string[] readers = ["NaftStats.Disclosure", "NaftStats.Publishing", "NaftStats.Synthesis"];

        Assert.Empty(Reach("NaftStats.Api").Intersect(readers));
        Assert.Contains("NaftStats.Disclosure", Reach("NaftStats.Publishing"));
    }

    private static HashSet<string> Reach(string name)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>(Arrows[name]);
        while (open.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                Array.ForEach(Arrows[next], open.Push);
            }
        }

        return reached;
    }
}
