using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace NaftStats.Api.Tests;

/// <summary>The real program within the process of the tests, on a free port: it starts sooner than a process, where settings are all that a test is about.</summary>
public sealed class ApiWithin : WebApplicationFactory<Program>
{
    private readonly (string Name, string Value)[] _settings;

    /// <summary>Starts it on a database that holds a release.</summary>
    public ApiWithin(string database, params (string Name, string Value)[] settings)
    {
        _settings = [.. settings, ("ConnectionStrings:NaftStats", database)];
        UseKestrel(0);
        StartServer();
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }
    }
}
