using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using NaftStats.Releases.Storage;

namespace NaftStats.Releases.Migrations;

// The migrations are written by hand, so the snapshot is the mapping itself; a test compares it with the created database.
[DbContext(typeof(ReleasesContext))]
internal sealed class ReleasesContextSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder) => ReleasesContext.Map(modelBuilder);
}
