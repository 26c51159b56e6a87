namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>The rules that look at single fields, in the order in which their findings are told.</summary>
internal static class FieldRules
{
    /// <summary>All rules, for trajecten that began on <paramref name="earliest"/> or later.</summary>
    public static IReadOnlyList<FieldRule> All(DateOnly earliest) =>
    [
        new NationalNumberRule(),
        new NameRule(),
        new BirthDateRule(earliest),
        new FullDateRule(),
        new EmailRule(),
        new TelephoneRule(),
        new IbanRule(),
        new AddressRule(),
        new PostcodeRule(),
        new SchoolNumberRule(),
        new UrlRule(),
        new IpAddressRule(),
        new FreeTextRule(),
        new FractionRule(),
    ];
}
