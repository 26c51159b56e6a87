using System.Collections;
using GraphQL.Types;

namespace NaftStats.Api.Contract;

/// <summary>An enum of the contract. A list of its values is written as one, without an object for each.</summary>
internal sealed class ListedEnum : EnumerationGraphType
{
    private readonly Dictionary<object, string> _names = [];

    /// <inheritdoc/>
    public override void Initialize(ISchema schema)
    {
        base.Initialize(schema);
        foreach (var value in Values)
        {
            _names[value.Value!] = value.Name;
        }
    }

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value is not null && _names.TryGetValue(value, out var name) ? name : base.Serialize(value);

    /// <inheritdoc/>
    public override bool CanSerializeList(IEnumerable list, bool allowNulls) => list is Array array && array.Cast<object>().All(_names.ContainsKey);

    /// <inheritdoc/>
    public override IEnumerable SerializeList(IEnumerable list) => list.Cast<object>().Select(value => _names[value]);
}
