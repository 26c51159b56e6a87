namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds e-mail addresses: something, an at sign, a domain with a dot. Source: RFC 5321, section 4.1.2, the form in use.</summary>
public sealed class EmailRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_EMAIL";

    /// <inheritdoc/>
    public override string What => "an e-mail address";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column, or replace it by a random pseudonym.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["email", "mail", "mailadres", "emailadres", "epost", "courriel"];

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        for (var at = field.IndexOf('@'); at >= 0;)
        {
            var rest = field[(at + 1)..];
            if (at > 0 && !char.IsWhiteSpace(field[at - 1]) && StartsWithDomain(rest))
            {
                return FieldHit.Certain;
            }

            var next = rest.IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return FieldHit.None;
    }

    private static bool StartsWithDomain(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        var domain = text[..end].TrimEnd('.');
        var dot = domain.LastIndexOf('.');
        return dot > 0 && domain.Length - dot > 2 && char.IsLetter(domain[dot + 1]);
    }
}
