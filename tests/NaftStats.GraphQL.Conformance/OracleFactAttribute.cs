namespace NaftStats.GraphQL.Conformance;

/// <summary>A test that needs Node and the npm packages beside it. Without them it is skipped, except where CI asks for everything.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OracleFactAttribute : FactAttribute
{
    public OracleFactAttribute()
    {
        if (Oracle.Missing is { } missing && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Skip = missing;
        }
    }
}
