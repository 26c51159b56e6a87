using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaftStats.Releases.Storage;

namespace NaftStats.Releases.Migrations;

[DbContext(typeof(ReleasesContext))]
[Migration("20260101000000_AuditReports")]
internal sealed class AuditReports : Migration
{
    // Releases from before keep none, and are refused: nobody audited them.
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<byte[]>("Audit", "releases", nullable: true);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropColumn("Audit", "releases");
}
