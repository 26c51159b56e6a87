using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Settings;

/// <summary>Settings are checked before anything starts from them, all of them at once: no server half works by a typing error.</summary>
internal static class SettingsSetup
{
    /// <summary>Reads a section of the configuration into <typeparamref name="T"/>, which says by data annotations what is allowed.</summary>
    /// <param name="builder">The application.</param>
    /// <param name="section">The name of the section.</param>
    public static void AddSettings<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        var services = builder.Services;
        services.AddOptionsWithValidateOnStart<T>().Configure<IConfiguration>((settings, configuration) => Bind(configuration.GetSection(section), settings));
        services.AddSingleton<IValidateOptions<T>>(new Annotations<T>(section));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<T>>().Value);
        services.AddOptionsWithValidateOnStart<SettingNames, UnknownSettings>().Configure(names => names.Sections[section] = typeof(T));
    }

    /// <summary>Does nothing where all settings are sound.</summary>
    /// <exception cref="OptionsValidationException">Some are not; each is named.</exception>
    public static void CheckSettings(this WebApplication app) => app.Services.GetRequiredService<IStartupValidator>().Validate();

    /// <summary>One line on a setting that is wrong, in the shape of everything that goes wrong.</summary>
    public static string Problem(string key, string message, string? remedy = null) => new Problem("SETTING_INVALID", message, remedy, new Place(key)).ToString();

    private static void Bind<T>(IConfigurationSection section, T settings)
    {
        try
        {
            section.Bind(settings);
        }
        catch (InvalidOperationException exception)
        {
            // A value of another type is told together with all else that is wrong.
            throw new OptionsValidationException(section.Key, typeof(T), [Problem(section.Key, exception.Message)]);
        }
    }

    private sealed class Annotations<T>(string section) : IValidateOptions<T>
        where T : class
    {
        public ValidateOptionsResult Validate(string? name, T options)
        {
            var wrong = new List<ValidationResult>();
            return Validator.TryValidateObject(options, new ValidationContext(options), wrong, true)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(wrong.Select(result => Problem($"{section}:{string.Join(", ", result.MemberNames)}", result.ErrorMessage!)));
        }
    }
}
