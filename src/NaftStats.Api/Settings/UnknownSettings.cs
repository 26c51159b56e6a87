using Microsoft.Extensions.Options;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Settings;

/// <summary>The settings that exist.</summary>
internal sealed class SettingNames
{
    /// <summary>The sections, each with the type that it is read into.</summary>
    public Dictionary<string, Type> Sections { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Finds names, at any depth, of which there are no settings: the configuration would ignore them without a word.</summary>
internal sealed class UnknownSettings(IConfiguration configuration) : IValidateOptions<SettingNames>
{
    // What ASP.NET Core reads by itself.
    private static readonly string[] OfTheFramework = ["Kestrel", "Logging"];

    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SettingNames options)
    {
        string[] unknown = [.. Find(options.Sections)];
        return unknown.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(unknown);
    }

    private IEnumerable<string> Find(Dictionary<string, Type> known)
    {
        string[] names = [.. known.Keys, .. OfTheFramework];
        foreach (var section in configuration.GetChildren().Where(section => section.GetChildren().Any()))
        {
            if (known.TryGetValue(section.Key, out var type))
            {
                foreach (var problem in Find(section, type))
                {
                    yield return problem;
                }
            }
            else if (!names.Contains(section.Key, StringComparer.OrdinalIgnoreCase) && !IsOfAnotherProgram(section.Key))
            {
                yield return SettingsSetup.Problem(section.Key, "There is no such section of settings.", Suggestion.For(section.Key, names));
            }
        }
    }

    // Environment variables of all programs are in the configuration. No section of ours has an underscore.
    private static bool IsOfAnotherProgram(string section) => section.Length == 0 || section.Contains('_', StringComparison.Ordinal);

    private static IEnumerable<string> Find(IConfigurationSection section, Type type)
    {
        var children = section.GetChildren();
        if (type == typeof(string) || type.IsValueType || type == typeof(Uri))
        {
            return children.Select(child => SettingsSetup.Problem(child.Path, $"{section.Path} is one value and has nothing below it."));
        }

        if (type.IsGenericType)
        {
            return string.IsNullOrEmpty(section.Value)
                ? children.SelectMany(child => Find(child, type.GetGenericArguments()[0]))
                : [SettingsSetup.Problem(section.Path, "It is a list.", $"Write {section.Path}:0, {section.Path}:1 and so on.")];
        }

        var known = type.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        return children.SelectMany(child => known.TryGetValue(child.Key, out var property)
            ? Find(child, property)
            : [SettingsSetup.Problem(child.Path, "There is no such setting.", Suggestion.For(child.Key, known.Keys))]);
    }
}
