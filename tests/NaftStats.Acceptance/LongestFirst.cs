using NaftStats.Acceptance;
using Xunit.Abstractions;

// Tests wait for the programs that they have started more than they do anything themselves.
[assembly: CollectionBehavior(MaxParallelThreads = 4)]
[assembly: TestCollectionOrderer("NaftStats.Acceptance." + nameof(LongestFirst), "NaftStats.Acceptance")]

namespace NaftStats.Acceptance;

/// <summary>Begins with the attacks, which must run one after the other for longest: at the end nobody waits for them alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.Contains(nameof(Attacks), StringComparison.Ordinal));
}
