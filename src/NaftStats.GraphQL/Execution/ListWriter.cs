using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes lists. An item without a value either becomes null or takes the list with it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Value-Completion"/>
internal sealed partial class ListWriter<TList, TItem>(ValueWriter<TItem> writer, bool isItemNonNull) : ValueWriter<TList>
    where TList : IEnumerable<TItem>
{
    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TList list, int position)
    {
        if (list is null || (list is ImmutableArray<TItem> { IsDefault: true }))
        {
            return Written.Null;
        }

        position = execution.Output.WriteByte((byte)'[', position);
        int depth = execution.Push();
        Written written = TryGetSpan(list, out ReadOnlySpan<TItem> items)
            ? WriteSpan(execution, depth, items, position)
            : WriteSequence(execution, depth, list, position);
        if (!written.IsDone)
        {
            return written;
        }

        execution.Depth = depth;
        return Written.UpTo(execution.Output.WriteByte((byte)']', written.End));
    }

    private static bool TryGetSpan(TList list, out ReadOnlySpan<TItem> items)
    {
        // Each test but one is decided when the code for TList is generated.
        if (typeof(TList) == typeof(ImmutableArray<TItem>))
        {
            items = ((ImmutableArray<TItem>)(object)list).AsSpan();
            return true;
        }

        if (list is TItem[] array && array.GetType() == typeof(TItem[]))
        {
            items = array;
            return true;
        }

        items = list is List<TItem> list2 ? CollectionsMarshal.AsSpan(list2) : default;
        return list is List<TItem>;
    }

    private Written WriteSpan(OperationExecution execution, int depth, ReadOnlySpan<TItem> items, int position)
    {
        var written = Written.UpTo(position);
        for (int i = 0; i < items.Length && written.IsDone; i++)
        {
            written = WriteItem(execution, depth, i, in items[i], written.End);
        }

        return written;
    }

    private Written WriteSequence(OperationExecution execution, int depth, TList items, int position)
    {
        var written = Written.UpTo(position);
        int index = 0;
        foreach (TItem item in items)
        {
            written = WriteItem(execution, depth, index++, in item, written.End);
            if (!written.IsDone)
            {
                break;
            }
        }

        return written;
    }

    private Written WriteItem(OperationExecution execution, int depth, int index, in TItem item, int position)
    {
        execution.EnterItem(depth, index);
        if (index > 0)
        {
            position = execution.Output.WriteByte((byte)',', position);
        }

        Written written;
        try
        {
            written = writer.Write(execution, in item, position);
        }
        catch (Exception exception) when (!execution.IsCancellation(exception))
        {
            execution.Fail(depth + 1, exception);
            written = Written.Failed;
        }

        return written.IsDone ? written
            : execution.EndWithoutValue(depth + 1, written.Completion, isItemNonNull) ? Written.UpTo(execution.Output.WriteNull(position))
            : Written.Failed;
    }
}
