using System.Collections;
using GraphQL.Types;

namespace NaftStats.Api.Contract;

/// <summary>
/// <c>Float</c>, which JSON can write: a value that is no number, or an infinite one, is an error of its field and not of the whole answer.
/// </summary>
internal sealed class FiniteFloat : FloatGraphType
{
    /// <summary>Named as the scalar that it replaces.</summary>
    public FiniteFloat() => Name = "Float";

    /// <inheritdoc/>
    public override object? Serialize(object? value) => value switch
    {
        // Written with the decimals that it has.
        decimal => value,
        double number => double.IsFinite(number) ? value : ThrowSerializationError(value),
        _ => base.Serialize(value),
    };

    // A list of numbers is written as one; one in which something cannot be written goes value by value.
    /// <inheritdoc/>
    public override bool CanSerializeList(IEnumerable list, bool allowNulls) => base.CanSerializeList(list, allowNulls) && list switch
    {
        IEnumerable<double> numbers => numbers.All(double.IsFinite),
        IEnumerable<double?> numbers => numbers.All(number => number is null || double.IsFinite(number.Value)),
        _ => false,
    };
}
