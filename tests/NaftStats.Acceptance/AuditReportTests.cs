using System.Net;
using System.Text;
using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>The audit report of a release: beside its database, in GraphQL, as a page and as JSON; and what is never in it.</summary>
[Collection(OneWayReleasesCollection.Name)]
public sealed class AuditReportTests(OneWayReleases published)
{
    private const string Path = "/releases/2024.1/audit";

    [Fact]
    public async Task Publishing_prints_it_and_writes_it_beside_the_database()
    {
        Assert.Contains("knowing which are small", published.Output, StringComparison.Ordinal);
        Assert.Contains("Official figures: 1200 compared", published.Output, StringComparison.Ordinal);
        var report = JsonSerializer.Deserialize<JsonElement>(await published.One.AuditFile("2024.1", "json"));
        Assert.Equal("2024.1", report.GetProperty("release").GetString());
        Assert.True(report.GetProperty("report").GetProperty("passed").GetBoolean());
    }

    [Fact]
    [Trait("Database", "Every")]
    public async Task What_only_the_publisher_may_know_is_in_the_file_that_was_named_and_nowhere_else()
    {
        var internalReport = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(published.InternalReport));
        Assert.True(internalReport.GetProperty("tables").GetArrayLength() > 3);
        Assert.Contains(internalReport.GetProperty("tables").EnumerateArray(), table => table.GetProperty("filledHidden").GetInt32() > 0 && table.GetProperty("massHidden").GetInt64() > 0);
        Assert.NotEqual(0, internalReport.GetProperty("printedGroups").GetArrayLength());
        Assert.True(internalReport.GetProperty("toldByDocuments").GetArrayLength() >= 0);
        Assert.Equal(0, internalReport.GetProperty("overrides").GetArrayLength());
        var secret = internalReport.GetProperty("inputHash").GetString()!;

        var files = Directory.EnumerateFiles(published.One.Folder).Where(file => file != published.InternalReport).Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))).ToArray();
        Assert.Contains(Directory.EnumerateFiles(published.One.Folder), file => file != published.InternalReport && file.EndsWith(".json", StringComparison.Ordinal));
        var contents = await published.One.Contents();
        Assert.Contains("audited-release", contents, StringComparison.Ordinal);
        foreach (var text in files.Append(contents))
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"printedGroups\"", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"toldByDocuments\"", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"massHidden\"", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("\"filled\"", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task It_is_served_in_GraphQL()
    {
        var release = (await published.Server.Data("""
            {
              release {
                dataHash policyHash
                audit {
                  passed profile method explanation(language: EN) dataHash policyHash maskHash software seal predecessors leftOut page
                  attacks { code title(language: FR) attempts successes control { attempts successes } }
                  byOrder { name tables cells hidden hiddenPercentage massPercentage }
                  byDimension { name }
                  byTable { name cells hidden massPercentage }
                  officialFigures { publication table compared equal hidden explained contradicted }
                  revisionPolicy(language: EN) limits(language: EN)
                }
              }
            }
            """)).GetProperty("release");
        var audit = release.GetProperty("audit");

        Assert.True(audit.GetProperty("passed").GetBoolean());
        Assert.Equal("audited-release", audit.GetProperty("profile").GetString());
        Assert.Equal(release.GetProperty("dataHash").GetString(), audit.GetProperty("dataHash").GetString());
        Assert.Equal(release.GetProperty("policyHash").GetString(), audit.GetProperty("policyHash").GetString());
        Assert.Equal(Path, audit.GetProperty("page").GetString());
        Assert.Contains("1 to 4 pupils", audit.GetProperty("explanation")[2].GetString(), StringComparison.Ordinal);
        Assert.Contains(audit.GetProperty("limits").EnumerateArray(), limit => limit.GetString()!.StartsWith("The attack on tables that are not published", StringComparison.Ordinal));
        Assert.Equal(["public", "knowing which are small", "insider", "reader"], audit.GetProperty("attacks").EnumerateArray().Select(attack => attack.GetProperty("code").GetString()));
        Assert.All(audit.GetProperty("attacks").EnumerateArray(), attack => Assert.Equal(0, attack.GetProperty("successes").GetInt32()));
        Assert.All(audit.GetProperty("attacks").EnumerateArray(), attack =>
        {
            // To tell that a group is small is easier than to find it exactly.
            var least = attack.GetProperty("code").GetString() == "public" ? 2 : 3;
            Assert.True(attack.GetProperty("attempts").GetInt32() > 100);
            var control = attack.GetProperty("control");
            Assert.True(least * control.GetProperty("successes").GetInt32() >= control.GetProperty("attempts").GetInt32(), "The attack cannot break unprotected data.");
        });

        // Tables of both families stand beside each other by the type of traject.
        Assert.Equal(["0", "1", "2"], audit.GetProperty("byOrder").EnumerateArray().Select(share => share.GetProperty("name").GetString()));
        Assert.Equal(
            audit.GetProperty("byOrder").EnumerateArray().Sum(share => share.GetProperty("hidden").GetInt32()),
            audit.GetProperty("byTable").EnumerateArray().Sum(share => share.GetProperty("hidden").GetInt32()));
        Assert.All(audit.GetProperty("byTable").EnumerateArray(), share => Assert.Equal(JsonValueKind.Null, share.GetProperty("massPercentage").ValueKind));
        Assert.Equal(1200, audit.GetProperty("officialFigures").EnumerateArray().Sum(table => table.GetProperty("compared").GetInt32()));
        Assert.Equal(0, audit.GetProperty("officialFigures").EnumerateArray().Sum(table => table.GetProperty("contradicted").GetInt32()));
    }

    [Theory]
    [InlineData(null, "nl", "Auditverslag van release 2024.1")]
    [InlineData("fr-BE, en;q=0.5", "fr", "Rapport d’audit de la version 2024.1")]
    [InlineData("en", "en", "Audit report of release 2024.1")]
    public async Task It_is_a_page_in_the_language_of_the_reader(string? accept, string language, string title)
    {
        using var answer = await published.Server.Send(HttpMethod.Get, Path, ("Accept", "text/html,*/*;q=0.8"), ("Accept-Language", accept ?? "nl"));
        var html = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
        Assert.Equal($"/{language}{Path}", answer.RequestMessage!.RequestUri!.AbsolutePath);
        Assert.Contains($"<h1>{title}</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_asks_for_JSON_gets_the_file_beside_the_database()
    {
        using var answer = await published.Server.Send(HttpMethod.Get, Path, ("Accept", "application/json"));

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await published.One.AuditFile("2024.1", "json"), await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_reader_who_has_it_is_told_so()
    {
        using var first = await published.Server.Send(HttpMethod.Get, Path);
        using var again = await published.Server.Send(HttpMethod.Get, Path, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var other = await published.Server.Send(HttpMethod.Get, "/fr" + Path, ("If-None-Match", first.Headers.ETag!.ToString()));
        using var head = await published.Server.Send(HttpMethod.Head, Path);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal("public, no-cache", string.Join(", ", first.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem()
    {
        using var answer = await published.Server.Send(HttpMethod.Get, "/releases/2024.9/audit", ("Accept", "application/json"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("RELEASE_UNKNOWN", JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_table_tells_how_many_cells_are_hidden_and_the_report_counts_the_same()
    {
        var data = await published.Server.Data("""
            {
              release { audit { byTable { name cells hidden } } }
              indicator(code: "opgestarte-trajecten") { table(by: ["year", "region"]) { protection { cells hidden } rows { status } } }
            }
            """);
        var protection = data.GetProperty("indicator").GetProperty("table").GetProperty("protection");
        var told = data.GetProperty("release").GetProperty("audit").GetProperty("byTable").EnumerateArray().Single(share => share.GetProperty("name").GetString() == "Opgestart region");

        Assert.Equal(told.GetProperty("cells").GetInt32(), protection.GetProperty("cells").GetInt32());
        Assert.Equal(told.GetProperty("hidden").GetInt32(), protection.GetProperty("hidden").GetInt32());
        Assert.Equal(
            protection.GetProperty("hidden").GetInt32(),
            data.GetProperty("indicator").GetProperty("table").GetProperty("rows").EnumerateArray().Count(row => row.GetProperty("status").GetString() == "HIDDEN"));
    }

    [Fact]
    public async Task The_audit_can_be_repeated_from_the_stored_release_and_from_the_records()
    {
        var alone = await published.One.Run(0, "audit");
        Assert.Contains("its content matches its hash", alone, StringComparison.Ordinal);
        Assert.Contains("Opgestart region", alone, StringComparison.Ordinal);

        var repeated = await published.One.Run(0, "audit", "2024.1", "-s", published.SeedData);
        Assert.Contains("Protected and attacked again from the records", repeated, StringComparison.Ordinal);
        Assert.Contains("The audit passed.", repeated, StringComparison.Ordinal);
        Assert.Contains("There is no release \"2023.1\".", await published.One.Run(1, "audit", "2023.1"), StringComparison.Ordinal);
    }
}
