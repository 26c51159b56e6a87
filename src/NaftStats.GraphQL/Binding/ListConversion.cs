namespace NaftStats.GraphQL.Binding;

/// <summary>Makes arrays of coerced lists.</summary>
/// <remarks>A class, because the type of the items is at hand in one; a method that is generic itself would look it up for each list.</remarks>
internal sealed class ListConversion<T>(InputConverter item)
{
    /// <summary>Converts a list. Null stays null.</summary>
    public object? Convert(object? value)
    {
        if (value is not object?[] items)
        {
            return null;
        }

        var result = new T[items.Length];
        for (int i = 0; i < items.Length; i++)
        {
            result[i] = (T)item(items[i])!;
        }

        return result;
    }
}
