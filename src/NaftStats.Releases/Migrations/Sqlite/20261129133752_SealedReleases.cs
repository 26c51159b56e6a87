using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NaftStats.Releases.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SealedReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BodyHash",
                table: "releases",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Format",
                table: "releases",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "BodyHash",
                table: "releases");

            migrationBuilder.DropColumn(
                name: "Format",
                table: "releases");
        }
    }
}
