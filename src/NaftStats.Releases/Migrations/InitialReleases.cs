using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaftStats.Releases.Storage;

namespace NaftStats.Releases.Migrations;

[DbContext(typeof(ReleasesContext))]
[Migration("20250101000000_InitialReleases")]
internal sealed class InitialReleases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "releases",
            table => new
            {
                Version = table.Column<string>(),
                Sequence = table.Column<int>(),
                PublishedAt = table.Column<long>(),
                Provenance = table.Column<string>(),
                DataHash = table.Column<string>(),
                DefinitionsHash = table.Column<string>(),
                PolicyHash = table.Column<string>(),
                Software = table.Column<string>(),
                ContentHash = table.Column<string>(),
                Catalogue = table.Column<byte[]>(),
                Policy = table.Column<byte[]>(),
            },
            constraints: table => table.PrimaryKey("PK_releases", row => row.Version));
        migrationBuilder.CreateIndex("IX_releases_Sequence", "releases", "Sequence", unique: true);
        migrationBuilder.CreateTable(
            "cubes",
            table => new
            {
                Release = table.Column<string>(),
                Population = table.Column<string>(),
                Shape = table.Column<string>(),
                Years = table.Column<int>(),
                Trajecten = table.Column<byte[]>(),
                Leerlingen = table.Column<byte[]>(),
                Statuses = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_cubes", row => new { row.Release, row.Population, row.Shape });
                table.ForeignKey("FK_cubes_releases_Release", row => row.Release, "releases", "Version", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateTable(
            "means",
            table => new
            {
                Release = table.Column<string>(),
                Population = table.Column<string>(),
                Shape = table.Column<string>(),
                Quantity = table.Column<string>(),
                Decimals = table.Column<int>(),
                Scaled = table.Column<byte[]>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_means", row => new { row.Release, row.Population, row.Shape, row.Quantity });
                table.ForeignKey(
                    "FK_means_cubes", row => new { row.Release, row.Population, row.Shape }, "cubes", ["Release", "Population", "Shape"], onDelete: ReferentialAction.Cascade);
            });
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("means");
        migrationBuilder.DropTable("cubes");
        migrationBuilder.DropTable("releases");
    }
}
