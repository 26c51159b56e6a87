namespace NaftStats.Testing;

/// <summary>A test that needs programs of the machine. Without them it is skipped, except where CI asks for everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>A test that needs <paramref name="tools"/>.</summary>
    public ToolFactAttribute(params string[] tools)
    {
        Tools = tools;
        Skip = Tool.Missing(tools);
    }

    /// <summary>The names of the programs.</summary>
    public IReadOnlyList<string> Tools { get; }
}
