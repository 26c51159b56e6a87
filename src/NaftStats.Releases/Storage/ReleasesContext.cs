using Microsoft.EntityFrameworkCore;

namespace NaftStats.Releases.Storage;

/// <summary>The database of releases. It holds protected cells and nothing from which a record could be made again.</summary>
public sealed class ReleasesContext(DbContextOptions<ReleasesContext> options) : DbContext(options)
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
            mean.HasOne<CubeRow>().WithMany().HasForeignKey(row => new { row.Release, row.Population, row.Shape });
        });
    }
}
