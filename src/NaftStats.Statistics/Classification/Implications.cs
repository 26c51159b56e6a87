namespace NaftStats.Statistics.Classification;

/// <summary>
/// What a breakdown implies: whoever asks for the reason why pupils did not go back to school asks for individual trajecten
/// whose pupil did not. The implied categories are the base of every share within such a dimension.
/// </summary>
public sealed class Implications
{
    private readonly IReadOnlyList<Dimension> _catalogue;
    private readonly Dictionary<string, int> _places = [];

    /// <summary>The implications of <paramref name="dimensions"/>, followed through all dimensions that they name.</summary>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="dimensions">The dimensions that are asked for.</param>
    public Implications(IReadOnlyList<Dimension> catalogue, IEnumerable<Dimension> dimensions)
    {
        _catalogue = catalogue;
        foreach (var dimension in dimensions)
        {
            Add(dimension);
        }
    }

    /// <summary>For each dimension that is fixed without being asked, the place of its category on the finest level.</summary>
    public IReadOnlyDictionary<string, int> Places => _places;

    /// <summary>The dimensions that would have to stand at two categories at once: nothing can be registered then.</summary>
    public IReadOnlySet<string> Conflicts => _conflicts;

    private readonly HashSet<string> _conflicts = [];

    /// <summary>The place on a level of the category at which a dimension is fixed, or null where it is not.</summary>
    public int? PlaceOn(Dimension dimension, Level level) =>
        _places.TryGetValue(dimension.Code, out var place) ? dimension.Projection(level)[place] : null;

    /// <summary>Fixes a dimension at a category, with all that it implies in turn.</summary>
    public void Add(CategoryReference reference)
    {
        var dimension = _catalogue.First(known => known.Code == reference.Dimension);
        var place = dimension.Finest.IndexOf(reference.Category);
        if (_places.TryGetValue(dimension.Code, out var other))
        {
            if (other != place)
            {
                _conflicts.Add(dimension.Code);
            }

            return;
        }

        _places.Add(dimension.Code, place);
        Add(dimension);
    }

    private void Add(Dimension dimension)
    {
        if (dimension.OnlyFor is { } type)
        {
            var types = _catalogue.First(known => known.Code == Dimension.TrajectTypes);
            Add(new CategoryReference(types.Code, types.Finest.Categories[(int)type].Code));
        }

        if (dimension.RegisteredWhen is { } condition)
        {
            Add(condition);
        }
    }
}
