namespace NaftStats.Statistics.Publications;

/// <summary>A column of figures of a reference table.</summary>
/// <param name="Code">The code, unique in the table.</param>
/// <param name="Unit">The unit: <c>leerlingen</c>, <c>procent</c>.</param>
public sealed record ReferenceColumn(string Code, string Unit)
{
    /// <summary>True where the figures count pupils or trajecten, so that small ones must be hidden.</summary>
    public bool CountsPupils => Unit is "leerlingen" or "trajecten" or "aanmeldingen";
}
