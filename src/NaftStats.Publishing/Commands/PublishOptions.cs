namespace NaftStats.Publishing.Commands;

/// <summary>How <c>naftstats publish</c> was called.</summary>
/// <param name="SeedData">The folder of the seed data.</param>
/// <param name="Database">The database of releases.</param>
/// <param name="AuditFolder">Where the audit report goes as a file, or null for the default.</param>
/// <param name="InternalReport">The file for what only the publisher may know, or null.</param>
/// <param name="DespiteRefused">The refused releases that it may go on without.</param>
/// <param name="IsFirstStart">True to leave out the attack on tables that nobody publishes.</param>
/// <param name="SavesHints">True to search from nothing, and to write what is found beside the records.</param>
/// <param name="IsDryRun">True to tell what would be published, and to write nothing.</param>
internal sealed record PublishOptions(
    string SeedData, string Database, string? AuditFolder, string? InternalReport, string[] DespiteRefused, bool IsFirstStart, bool SavesHints, bool IsDryRun);
