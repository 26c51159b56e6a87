using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaftStats.Api.Settings;
using NaftStats.Testing;

namespace NaftStats.Api.Tests.Settings;

/// <summary>A setting that exists is written down, and one that does not is an error.</summary>
[Collection(TestApiCollection.Name)]
public sealed partial class SettingsTests(TestApi api)
{
    [Theory]
    [InlineData("Limit:Depth", "Limit", "\"Limits\"")]
    [InlineData("Cahce:ProcessMegabytes", "Cahce", "\"Cache\"")]
    [InlineData("Limits:Dpeth", "Limits:Dpeth", "\"Depth\"")]
    [InlineData("ConnectionStrings:Redsi", "ConnectionStrings:Redsi", "\"Redis\"")]
    [InlineData("Proxies:Known:0:Adress", "Proxies:Known:0:Adress", "Proxies:Known:0 is one value")]
    [InlineData("Limits:Depth:Most", "Limits:Depth:Most", "Limits:Depth is one value")]
    [InlineData("Proxies:Known", "Proxies:Known", "Write Proxies:Known:0")]
    public void A_name_that_does_not_exist_is_named_with_the_nearest_that_does(string setting, string key, string nearest)
    {
        var failure = Assert.Single(Check(setting));

        Assert.StartsWith($"{key}: ", failure, StringComparison.Ordinal);
        Assert.Contains(nearest, failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("limits:depth")]
    [InlineData("Proxies:Known:0")]
    [InlineData("Kestrel:Endpoints:Http:Url")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("ANOTHER_PROGRAM:Setting")]
    [InlineData("PATH")]
    public void A_name_that_exists_or_is_another_programs_is_none(string setting) => Assert.Empty(Check(setting));

    [Fact]
    public void The_table_of_settings_has_all_of_them_with_their_defaults()
    {
        var table = File.ReadAllText(Repository.PathOf("docs/operations.md"));
        var written = Rows().Matches(table).ToDictionary(row => row.Groups["name"].Value, row => row.Groups["default"].Value);
        var known = new Dictionary<string, string>();
        foreach (var (section, type) in Names.Sections)
        {
            var defaults = Activator.CreateInstance(type);
            foreach (var property in type.GetProperties())
            {
                known.Add($"{section}:{property.Name}", property.GetValue(defaults) switch
                {
                    int number => number.ToString(CultureInfo.InvariantCulture),
                    bool isOn => isOn ? "true" : "false",
                    _ => written.GetValueOrDefault($"{section}:{property.Name}", "missing"),
                });
            }
        }

        Assert.Equal(known.OrderBy(row => row.Key, StringComparer.Ordinal), written.OrderBy(row => row.Key, StringComparer.Ordinal));
    }

    private SettingNames Names => api.Default.Services.GetRequiredService<IOptions<SettingNames>>().Value;

    private string[] Check(string setting)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, "1")]).Build();
        return [.. new UnknownSettings(configuration).Validate(null, Names).Failures ?? []];
    }

    [GeneratedRegex(@"^\| `(?<name>[A-Z]\w+:\w+)` \| (?<default>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Rows();
}
