namespace NaftStats.Api.Settings;

/// <summary>The settings are checked before anything is built from them.</summary>
internal static class SettingsSetup
{
    /// <summary>True where all settings are sound; otherwise says on the error stream what is wrong with each.</summary>
    public static bool HasSoundSettings(this WebApplicationBuilder builder)
    {
        var problems = SettingsCheck.Of(builder.Configuration);
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return problems.Count == 0;
    }
}
