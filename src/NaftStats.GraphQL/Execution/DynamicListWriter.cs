using System.Collections;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes whatever can be enumerated as a list.</summary>
internal sealed class DynamicListWriter(ValueWriter<object?> item, bool isItemNonNull, FieldSelection selection) : ValueWriter<object?>
{
    private readonly ListWriter<IEnumerable<object?>, object?> _writer = new(item, isItemNonNull);

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in object? value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        IEnumerable<object?> items = value is IEnumerable list and not (string or IDictionary)
            ? list as IEnumerable<object?> ?? list.Cast<object?>()
            : throw new FieldException(
                $"Expected Iterable, but did not find one for field \"{selection.ParentType.Name}.{selection.Field.Name}\".");
        return _writer.Write(execution, in items, position);
    }
}
