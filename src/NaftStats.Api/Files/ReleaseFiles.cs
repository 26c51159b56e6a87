using System.Collections.Concurrent;
using System.Text;
using Microsoft.Net.Http.Headers;
using NaftStats.Api.Caching;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.Formats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Files;

/// <summary>
/// Whole releases as files: <c>/releases/{version}/observations.csv.gz</c> and <c>.parquet</c>, each with its SHA-256 beside it. They are
/// written to the disk when one is asked for the first time, and sent from there: however large they are, little of them is in memory.
/// </summary>
internal sealed class ReleaseFiles(ReleaseServer server, ServingMetrics metrics) : IDisposable
{
    private const string Checksum = ".sha256";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("naftstats-");
    private readonly ConcurrentDictionary<string, Lazy<Task<IReadOnlyList<ReleaseFile>>>> _files = [];
    private readonly SemaphoreSlim _writing = new(1, 1);

    /// <summary>The files of a release; written where they are not.</summary>
    public async Task<IReadOnlyList<ReleaseFile>> OfAsync(Release release)
    {
        var key = release.Identity.ContentHash;
        var files = _files.GetOrAdd(key, _ => new(() => WriteAsync(release)));
        try
        {
            return await files.Value;
        }
        finally
        {
            if (!files.Value.IsCompletedSuccessfully)
            {
                // What failed is tried again.
                _files.TryRemove(KeyValuePair.Create(key, files));
            }
        }
    }

    /// <summary>Answers a request for a file by its name.</summary>
    public async Task<IResult> AnswerAsync(HttpContext context, string version, string name)
    {
        Release release;
        try
        {
            release = await server.FindAsync(version, context.RequestAborted);
        }
        catch (ProblemsException exception)
        {
            await context.RefuseAsync(RequestLanguage.Of(context), exception.Problems);
            return TypedResults.Empty;
        }

        var isChecksum = name.EndsWith(Checksum, StringComparison.Ordinal);
        var file = (await OfAsync(release)).First(file => file.Name == (isChecksum ? name[..^Checksum.Length] : name));
        context.Response.Headers.CacheControl = ResponseHeaders.OneDay;
        context.Response.OnCompleted(() =>
        {
            Count(context.Response.StatusCode);
            return Task.CompletedTask;
        });
        if (isChecksum)
        {
            // As sha256sum writes and reads it.
            return TypedResults.Bytes(Encoding.ASCII.GetBytes($"{file.Sha256}  {file.Name}\n"), "text/plain; charset=utf-8", entityTag: Tag(file, Checksum));
        }

        context.Response.Headers["Repr-Digest"] = $"sha-256=:{Convert.ToBase64String(Convert.FromHexString(file.Sha256))}:";
        return TypedResults.PhysicalFile(
            file.Path, file.MediaType, $"naftstats-{version}-{file.Name}", release.Identity.PublishedAt, Tag(file, string.Empty), enableRangeProcessing: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writing.Dispose();
        _folder.Delete(true);
    }

    // Whether the client had the file is found out where it is sent.
    private void Count(int status)
    {
        if (status == StatusCodes.Status304NotModified)
        {
            metrics.CountNotModified();
        }
        else
        {
            metrics.CountRequest(CacheLevel.None);
        }
    }

    private static EntityTagHeaderValue Tag(ReleaseFile file, string ending) => new($"\"{file.Sha256[..32]}{ending}\"");

    private async Task<IReadOnlyList<ReleaseFile>> WriteAsync(Release release)
    {
        await _writing.WaitAsync();
        try
        {
            // Nobody else waits for this release on the thread of the request that came first.
            return await Task.Run(() => ReleaseFile.WriteAsync(release, _folder.CreateSubdirectory(release.Identity.ContentHash).FullName, CancellationToken.None));
        }
        finally
        {
            _writing.Release();
        }
    }
}
