using Microsoft.AspNetCore.Components;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Parts;

/// <summary>A part of a page: it speaks the language of the page.</summary>
public abstract class PortalComponent : ComponentBase
{
    /// <summary>What stands round the page.</summary>
    [CascadingParameter]
    public required PageFrame Frame { get; set; }

    /// <summary>A text in the language of the page.</summary>
    protected string Say(LocalizedText text) => text.In(Frame.Language);

    /// <summary>The address of another page in the same language.</summary>
    protected string Link(string path) => Frame.Link(path);
}
