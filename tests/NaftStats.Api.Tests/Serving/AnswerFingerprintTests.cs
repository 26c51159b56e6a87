using System.Reflection;
using System.Runtime.Loader;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Testing;

namespace NaftStats.Api.Tests.Serving;

/// <summary>What identifies the program: another build of any of its assemblies is another program.</summary>
public sealed class AnswerFingerprintTests
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(AnswerFingerprint).Assembly.Location)!;

    public static TheoryData<string> OurAssemblies
    {
        get
        {
            // All that the program is made of, whatever else is beside the tests.
            var found = new List<Assembly> { typeof(AnswerFingerprint).Assembly };
            for (var i = 0; i < found.Count; i++)
            {
                found.AddRange(found[i].GetReferencedAssemblies().Where(name => name.Name!.StartsWith("NaftStats.", StringComparison.Ordinal)).Select(Assembly.Load).Except(found));
            }

            return [.. found.Select(assembly => Path.GetFileName(assembly.Location))];
        }
    }

    [Fact]
    public void The_same_build_has_the_same_mark_in_every_process()
    {
        Assert.Equal(new AnswerFingerprint(new ApiLimits(), new DisseminationSettings()).Of([]), MarkOfABuild(null));
        Assert.Equal(MarkOfABuild(null), MarkOfABuild(null));
    }

    [Theory]
    [MemberData(nameof(OurAssemblies))]
    public void Another_build_of_any_of_our_assemblies_has_another_mark(string changed) => Assert.NotEqual(MarkOfABuild(null), MarkOfABuild(changed));

    [Fact]
    public void Other_limits_another_publisher_and_other_releases_have_another_mark()
    {
        var release = new ReleaseIdentity("2024.1", DateTimeOffset.UnixEpoch, Provenance.Synthetic, "d", "e", "p", "s", "c");
        var marks = new[]
        {
            new AnswerFingerprint(new ApiLimits(), new DisseminationSettings()).Of([]),
            new AnswerFingerprint(new ApiLimits { Burst = 1 }, new DisseminationSettings()).Of([]),
            new AnswerFingerprint(new ApiLimits(), new DisseminationSettings { Publisher = "p" }).Of([]),
            new AnswerFingerprint(new ApiLimits(), new DisseminationSettings()).Of([release]),
            new AnswerFingerprint(new ApiLimits(), new DisseminationSettings()).Of([release with { ContentHash = "d" }]),
        };

        Assert.Equal(marks.Length, marks.Distinct().Count());
    }

    // The mark as a process says it that runs a build in which one assembly differs.
    private static string MarkOfABuild(string? changed)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(Folder, "NaftStats.*.dll"))
        {
            var bytes = File.ReadAllBytes(file);
            if (Path.GetFileName(file) == changed)
            {
                // The compiler makes this identifier from all that is in the assembly.
                var identifier = Assembly.Load(Path.GetFileNameWithoutExtension(changed)).ManifestModule.ModuleVersionId.ToByteArray();
                bytes[bytes.AsSpan().IndexOf(identifier)] ^= 1;
            }

            File.WriteAllBytes(folder.File(Path.GetFileName(file)), bytes);
        }

        var program = new Build(folder.Path).LoadFromAssemblyName(typeof(AnswerFingerprint).Assembly.GetName());
        var fingerprint = program.GetType(typeof(AnswerFingerprint).FullName!)!;
        object[] settings = [.. fingerprint.GetConstructors().Single().GetParameters().Select(parameter => Activator.CreateInstance(parameter.ParameterType)!)];
        var of = fingerprint.GetMethod(nameof(AnswerFingerprint.Of))!;
        var none = Array.CreateInstance(of.GetParameters()[0].ParameterType.GetGenericArguments()[0], 0);
        return (string)of.Invoke(Activator.CreateInstance(fingerprint, settings), [none])!;
    }

    private sealed class Build(string folder) : AssemblyLoadContext(true)
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var file = Path.Combine(folder, $"{assemblyName.Name}.dll");
            return File.Exists(file) ? LoadFromStream(new MemoryStream(File.ReadAllBytes(file))) : null;
        }
    }
}
