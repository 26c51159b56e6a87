using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Settings;

/// <summary>The settings are checked before anything is built from them.</summary>
internal static class SettingsSetup
{
    /// <summary>Does nothing where all settings are sound.</summary>
    /// <exception cref="ProblemsException">Some are not; each is named.</exception>
    public static void CheckSettings(this WebApplicationBuilder builder)
    {
        var problems = SettingsCheck.Of(builder.Configuration);
        if (problems.Count > 0)
        {
            throw new ProblemsException(problems);
        }
    }
}
