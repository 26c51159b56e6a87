using Microsoft.EntityFrameworkCore;

namespace NaftStats.Releases.Storage;

/// <summary>The database of releases. It holds protected cells and nothing from which a record could be made again.</summary>
/// <remarks>Migrations belong to one provider, so each provider has a context of its own, with its own migrations.</remarks>
internal abstract class ReleasesContext : DbContext
{
    /// <summary>The releases.</summary>
    public DbSet<ReleaseRow> Releases => Set<ReleaseRow>();

    /// <summary>The cubes of all releases.</summary>
    public DbSet<CubeRow> Cubes => Set<CubeRow>();

    /// <summary>The means of all cubes.</summary>
    public DbSet<MeanRow> Means => Set<MeanRow>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<ReleaseRow>(release =>
        {
            release.ToTable("releases");
            release.HasKey(row => row.Version);
            release.HasIndex(row => row.Sequence).IsUnique();
        });
        modelBuilder.Entity<CubeRow>(cube =>
        {
            cube.ToTable("cubes");
            cube.HasKey(row => new { row.Release, row.Population, row.Shape });
            cube.HasOne<ReleaseRow>().WithMany().HasForeignKey(row => row.Release);
        });
        modelBuilder.Entity<MeanRow>(mean =>
        {
            mean.ToTable("means");
            mean.HasKey(row => new { row.Release, row.Population, row.Shape, row.Quantity });
            mean.HasOne<CubeRow>().WithMany().HasForeignKey(row => new { row.Release, row.Population, row.Shape }).HasConstraintName("FK_means_cubes");
        });
    }
}

/// <summary>Releases in a SQLite file.</summary>
/// <param name="connectionString">Where it is; the tool that makes migrations gives none, and opens none.</param>
internal sealed class SqliteReleasesContext(string connectionString = "Data Source=naftstats.db") : ReleasesContext
{
    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite(connectionString);
}

/// <summary>Releases in a PostgreSQL database.</summary>
/// <param name="connectionString">Where it is; the tool that makes migrations gives none, and opens none.</param>
internal sealed class PostgreSqlReleasesContext(string connectionString = "Host=localhost;Database=naftstats") : ReleasesContext
{
    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql(connectionString);
}
