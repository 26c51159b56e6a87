using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A dimension of one reference table: it exists nowhere else.</summary>
/// <param name="Code">The code, unique in the table.</param>
/// <param name="Title">The name.</param>
/// <param name="Categories">Its categories, in order.</param>
public sealed record ReferenceDimension(string Code, LocalizedText Title, IReadOnlyList<ReferenceCategory> Categories);
