using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NaftStats.Releases.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Releases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "releases",
                columns: table => new
                {
                    Version = table.Column<string>(type: "text", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false),
                    Provenance = table.Column<string>(type: "text", nullable: false),
                    DataHash = table.Column<string>(type: "text", nullable: false),
                    DefinitionsHash = table.Column<string>(type: "text", nullable: false),
                    PolicyHash = table.Column<string>(type: "text", nullable: false),
                    Software = table.Column<string>(type: "text", nullable: false),
                    ContentHash = table.Column<string>(type: "text", nullable: false),
                    Catalogue = table.Column<byte[]>(type: "bytea", nullable: false),
                    Policy = table.Column<byte[]>(type: "bytea", nullable: false),
                    Audit = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_releases", x => x.Version);
                });

            migrationBuilder.CreateTable(
                name: "cubes",
                columns: table => new
                {
                    Release = table.Column<string>(type: "text", nullable: false),
                    Population = table.Column<string>(type: "text", nullable: false),
                    Shape = table.Column<string>(type: "text", nullable: false),
                    Years = table.Column<int>(type: "integer", nullable: false),
                    Trajecten = table.Column<byte[]>(type: "bytea", nullable: false),
                    Leerlingen = table.Column<byte[]>(type: "bytea", nullable: false),
                    Statuses = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cubes", x => new { x.Release, x.Population, x.Shape });
                    table.ForeignKey(
                        name: "FK_cubes_releases_Release",
                        column: x => x.Release,
                        principalTable: "releases",
                        principalColumn: "Version",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "means",
                columns: table => new
                {
                    Release = table.Column<string>(type: "text", nullable: false),
                    Population = table.Column<string>(type: "text", nullable: false),
                    Shape = table.Column<string>(type: "text", nullable: false),
                    Quantity = table.Column<string>(type: "text", nullable: false),
                    Decimals = table.Column<int>(type: "integer", nullable: false),
                    Scaled = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_means", x => new { x.Release, x.Population, x.Shape, x.Quantity });
                    table.ForeignKey(
                        name: "FK_means_cubes",
                        columns: x => new { x.Release, x.Population, x.Shape },
                        principalTable: "cubes",
                        principalColumns: new[] { "Release", "Population", "Shape" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_releases_Sequence",
                table: "releases",
                column: "Sequence",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "means");

            migrationBuilder.DropTable(
                name: "cubes");

            migrationBuilder.DropTable(
                name: "releases");
        }
    }
}
