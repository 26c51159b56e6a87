namespace NaftStats.Disclosure.Audits;

/// <summary>What an attacker knows beside what a release shows, and beside the method.</summary>
public enum Attacker
{
    /// <summary>Which hidden cells are sensitive: more than the release tells.</summary>
    KnowsSensitive,

    /// <summary>That, and what the source documents print.</summary>
    KnowsSensitiveAndPrinted,

    /// <summary>What the source documents print, and not which hidden cells are sensitive.</summary>
    KnowsPrinted,
}
