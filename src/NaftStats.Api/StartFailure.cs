using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using NaftStats.Api.Contract;
using NaftStats.Api.Serving;
using NaftStats.Releases;
using NaftStats.Statistics.Problems;
using Npgsql;

namespace NaftStats.Api;

/// <summary>Says in plain words why the server does not start, and what to do.</summary>
internal static class StartFailure
{
    /// <summary>The sentence for a failure that a person can mend; null for one that is a fault of the program.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        IOException { InnerException: AddressInUseException } =>
            $"{exception.Message} Another program listens there: stop it, or set ASPNETCORE_URLS to another address, such as http://localhost:5080.",
        ProblemsException => exception.Message,
        ReleaseRefusedException =>
            $"{exception.Message} Publish a new release, or set ConnectionStrings__NaftStats to another database.",
        FirstReleaseException => exception.Message,
        SqliteException =>
            $"The database cannot be read: {exception.Message} Set ConnectionStrings__NaftStats to the path of a NaftStats database, or of a new file.",
        NpgsqlException or { InnerException: NpgsqlException } =>
            $"PostgreSQL cannot be read: {(exception.InnerException ?? exception).Message} See whether it runs and whether ConnectionStrings__NaftStats names it, its database and a role that may read.",
        OptionsValidationException wrong => SettingsAreWrong(wrong.Failures),
        AggregateException several when several.InnerExceptions.All(one => one is OptionsValidationException) =>
            SettingsAreWrong(several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)),
        ContractException => exception.Message,
        InvalidDataException { InnerException: FormatException wrong } => $"{exception.Message} {(wrong.InnerException ?? wrong).Message}",
        _ => null,
    };

    private static string SettingsAreWrong(IEnumerable<string> failures) => $"its settings are wrong.{Environment.NewLine}{string.Join(Environment.NewLine, failures.Distinct())}";
}
