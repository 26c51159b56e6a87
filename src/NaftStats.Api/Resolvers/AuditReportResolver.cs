using GraphQL;
using NaftStats.Api.Pages;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Reporting;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The audit report of a release, as the contract shows it.</summary>
public sealed class AuditReportResolver(AuditDocument document)
{
    /// <summary>Whether no attack learned a small figure.</summary>
    public bool Passed => document.Report.Passed;

    /// <summary>The profile of the policy.</summary>
    public string Profile => document.Report.Profile;

    /// <summary>The version of the method.</summary>
    public string Method => document.Report.Method;

    /// <summary>SHA-256 over the released cells.</summary>
    public string DataHash => document.Report.DataHash;

    /// <summary>SHA-256 over the policy.</summary>
    public string PolicyHash => document.Report.PolicyHash;

    /// <summary>SHA-256 over what is hidden.</summary>
    public string MaskHash => document.Report.MaskHash;

    /// <summary>The software that protected and attacked.</summary>
    public string Software => document.Report.Software;

    /// <summary>What binds the report to its release.</summary>
    public string Seal => document.Report.Seal;

    /// <summary>The earlier releases that were attacked together with this one.</summary>
    public IReadOnlyList<string> Predecessors => document.Report.Predecessors;

    /// <summary>The attacks.</summary>
    public IEnumerable<AttackResolver> Attacks => document.Report.Audits.Select(audit =>
        new AttackResolver(audit, document.Report.Controls.FirstOrDefault(control => control.Name == audit.Name)));

    /// <summary>What is hidden, by the number of dimensions.</summary>
    public IReadOnlyList<PublishedShare> ByOrder => document.Report.Orders;

    /// <summary>What is hidden, by dimension.</summary>
    public IReadOnlyList<PublishedShare> ByDimension => document.Report.Dimensions;

    /// <summary>What is hidden, by table.</summary>
    public IReadOnlyList<PublishedShare> ByTable => document.Report.Tables;

    /// <summary>The tables that are left out.</summary>
    public IReadOnlyList<string> LeftOut => document.Report.Dropped;

    /// <summary>How printed figures come back.</summary>
    public IReadOnlyList<ReconciledTable> OfficialFigures => document.Report.OfficialFigures;

    /// <summary>The path of the report as a page.</summary>
    public string Page => ReleasePages.AuditPath(document.Release);

    /// <summary>The method in words.</summary>
    public IEnumerable<string> Explanation(Language? language, [FromServices] RequestLanguage request) =>
        document.Method.Select(text => request.Choose(text, language));

    /// <summary>What happens when a figure turns out to be wrong.</summary>
    public string RevisionPolicy(Language? language, [FromServices] RequestLanguage request) => request.Choose(document.RevisionPolicy, language);

    /// <summary>What the report does not promise.</summary>
    public IEnumerable<string> Limits(Language? language, [FromServices] RequestLanguage request) =>
        document.Limits.Select(text => request.Choose(text, language));
}
