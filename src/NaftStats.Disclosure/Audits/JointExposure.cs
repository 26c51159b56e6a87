namespace NaftStats.Disclosure.Audits;

/// <summary>A small group that a joint audit learned.</summary>
/// <param name="Table">The table of the group; it may be one that nobody publishes.</param>
/// <param name="Reliefs">The shown cells that hold the group: hiding one of them may protect it.</param>
public sealed record JointExposure(string Table, IReadOnlyList<int> Reliefs);
