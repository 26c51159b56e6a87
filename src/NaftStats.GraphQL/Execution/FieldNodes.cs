using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Execution;

/// <summary>The selections merged into a field, as a key: equal when they are the same places in the document.</summary>
internal readonly struct FieldNodes(List<FieldNode> nodes) : IEquatable<FieldNodes>
{
    private readonly List<FieldNode> _nodes = nodes;

    /// <inheritdoc/>
    public bool Equals(FieldNodes other) => _nodes.SequenceEqual(other._nodes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FieldNodes other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (FieldNode node in _nodes)
        {
            hash.Add(node);
        }

        return hash.ToHashCode();
    }
}
