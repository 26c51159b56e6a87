using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaftStats.Portal.Charts;
using NaftStats.Portal.Parts;

namespace NaftStats.Portal;

/// <summary>Renders pages and charts as text: statically, without a circuit.</summary>
public sealed class PageRenderer : IDisposable, IAsyncDisposable
{
    // Letters with accents are written as they are; only what has a meaning in HTML is escaped.
    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
        .BuildServiceProvider();

    /// <summary>A page as HTML.</summary>
    /// <typeparam name="TPage">The component of the page.</typeparam>
    /// <param name="frame">What stands round it.</param>
    /// <param name="parameters">The parameters of the component.</param>
    public Task<string> PageAsync<TPage>(PageFrame frame, params (string Name, object? Value)[] parameters)
        where TPage : PortalComponent
    {
        var given = parameters.Where(parameter => parameter.Value is not null).ToDictionary(parameter => parameter.Name, parameter => parameter.Value!);
        return RenderAsync<Document>(new Dictionary<string, object?> { ["Frame"] = frame, ["Page"] = typeof(TPage), ["Parameters"] = given });
    }

    /// <summary>A chart as SVG.</summary>
    public Task<string> ChartAsync(Chart chart) => RenderAsync<ChartPicture>(new Dictionary<string, object?> { ["Chart"] = chart });

    /// <inheritdoc/>
    public void Dispose() => _services.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<string> RenderAsync<TComponent>(Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var renderer = new HtmlRenderer(_services, _services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
