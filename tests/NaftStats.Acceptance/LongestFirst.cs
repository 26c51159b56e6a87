using NaftStats.Acceptance;
using NaftStats.Acceptance.Attacks;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("NaftStats.Acceptance." + nameof(LongestFirst), "NaftStats.Acceptance")]

namespace NaftStats.Acceptance;

/// <summary>Begins with the attacks, which are the longest that must run one after the other: at the end nobody waits for them alone.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(collection => collection.DisplayName.Contains(nameof(AttackTests), StringComparison.Ordinal));
}
