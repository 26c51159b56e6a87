namespace NaftStats.Acceptance;

/// <summary>Tests that need Node and the npm packages of <c>clients</c>. Without them they are skipped, except where CI asks for everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClientTheoryAttribute : TheoryAttribute
{
    public ClientTheoryAttribute()
    {
        if (ClientScript.Missing is { } missing && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Skip = missing;
        }
    }
}
