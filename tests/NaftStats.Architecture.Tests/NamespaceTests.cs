using System.Text.RegularExpressions;

namespace NaftStats.Architecture.Tests;

/// <summary>The namespaces of a project are a stair: what one needs does not need it, directly or through others.</summary>
public sealed class NamespaceTests
{
    // What protects and audits is about to be replaced as a whole.
    private static readonly string[] Exempt = ["NaftStats.Disclosure"];

    public static TheoryData<string> Projects => [.. Project.All.Select(project => project.Name).Except(Exempt)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_two_namespaces_of_a_project_depend_on_each_other(string name)
    {
        var uses = Uses(Project.All.Single(each => each.Name == name));
        var reach = uses.Select(use => use.From).Distinct().ToDictionary(from => from, from => Reach(uses, from));

        var circular = uses.Where(use => reach.GetValueOrDefault(use.To)?.Contains(use.From) == true).ToArray();
        Assert.True(circular.Length == 0, string.Join('\n', circular.Select(use => $"{use.From} -> {use.To}: {use.Why}")));
    }

    /// <summary>The namespaces of a project that use each other, with the types that do.</summary>
    private static List<(string From, string To, string Why)> Uses(Project project)
    {
        var types = project.Types;
        var namespaces = types.GetTypes().Select(type => type.FullName)
            .Where(type => type.StartsWith("NaftStats.", StringComparison.Ordinal) && !type.Contains('/', StringComparison.Ordinal))
            .GroupBy(type => type[..type.LastIndexOf('.')]).ToArray();
        return
        [
            .. from space in namespaces
               from used in namespaces
               where used.Key != space.Key
               let found = types.That().ResideInNamespaceMatching($"^{Regex.Escape(space.Key)}$").ShouldNot().HaveDependencyOnAny([.. used]).GetResult()
               where !found.IsSuccessful
               select (space.Key, used.Key, string.Join(", ", found.FailingTypes.Select(type => $"{type.Name} ({type.Explanation})"))),
        ];
    }

    private static HashSet<string> Reach(List<(string From, string To, string Why)> uses, string from)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([from]);
        while (open.TryPop(out var next))
        {
            foreach (var use in uses.Where(use => use.From == next && reached.Add(use.To)))
            {
                open.Push(use.To);
            }
        }

        return reached;
    }
}
