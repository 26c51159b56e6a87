namespace NaftStats.Disclosure.Lattices;

/// <summary>Gathers relations one by one, and makes <see cref="CellRelations"/> of them.</summary>
internal sealed class RelationList
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _terms = [];

    public void Add(int parent, ReadOnlySpan<int> children)
    {
        _terms.Add(parent);
        foreach (var child in children)
        {
            _terms.Add(child);
        }

        _starts.Add(_terms.Count);
    }

    public CellRelations ToRelations(int cells) => new(cells, [.. _starts], [.. _terms]);
}
