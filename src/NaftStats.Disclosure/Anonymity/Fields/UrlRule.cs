using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds addresses on the web: a scheme (RFC 3986), www, or a bare name below a domain in use in Belgium.</summary>
public sealed partial class UrlRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_URL";

    /// <inheritdoc/>
    public override string What => "an address on the web";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column: a link may lead to a dossier or to a school.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["url", "website", "webadres", "link", "hyperlink", "siteweb"];

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field) =>
        field.Contains("://", StringComparison.Ordinal)
        || field.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || (field.Contains('.') && Domain().IsMatch(field))
            ? FieldHit.Certain
            : FieldHit.None;

    [GeneratedRegex(@"(?<![\w@.-])\w[\w-]{0,62}\.(?:be|brussels|vlaanderen|nl|fr|lu|de|eu|com|org|net|edu|info)(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Domain();
}
