using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>One attack on a release.</summary>
public sealed class AttackResolver(AuditRun audit, AuditRun? control)
{
    /// <summary>The stable name.</summary>
    public string Code => audit.Name;

    /// <summary>The small figures that it tried to learn.</summary>
    public int Attempts => audit.Attempts;

    /// <summary>Those that it learned.</summary>
    public int Successes => audit.Exposed;

    /// <summary>The same attack on unprotected data.</summary>
    public AttackControlResolver? Control => control is null ? null : new AttackControlResolver(control);

    /// <summary>What it does.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(AuditTexts.Attack(audit.Name), language);
}
