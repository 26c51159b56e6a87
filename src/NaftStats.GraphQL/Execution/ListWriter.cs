using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes lists. An item without a value either becomes null or takes the list with it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Value-Completion"/>
internal sealed class ListWriter<TList, TItem>(ValueWriter<TItem> writer, bool isItemNonNull) : ValueWriter<TList>
    where TList : IEnumerable<TItem>
{
    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override Completion Write(OperationExecution execution, in TList list)
    {
        if (list is null || (list is ImmutableArray<TItem> { IsDefault: true }))
        {
            return Completion.Null;
        }

        execution.Output.WriteByte((byte)'[');
        int depth = execution.Push();
        bool isDone = TryGetSpan(list, out ReadOnlySpan<TItem> items)
            ? WriteSpan(execution, depth, items)
            : WriteSequence(execution, depth, list);
        return isDone ? End(execution, depth) : Completion.Failed;
    }

    /// <inheritdoc/>
    public override async ValueTask<Completion> WriteAsync(OperationExecution execution, TList list)
    {
        if (list is null || (list is ImmutableArray<TItem> { IsDefault: true }))
        {
            return Completion.Null;
        }

        execution.Output.WriteByte((byte)'[');
        int depth = execution.Push();
        int index = 0;
        foreach (TItem item in list)
        {
            int start = BeginItem(execution, depth, index++);
            Completion completion;
            try
            {
                completion = await writer.WriteAsync(execution, item).ConfigureAwait(false);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                completion = execution.Fail(depth + 1, exception);
            }

            if (completion != Completion.Done && !execution.EndWithoutValue(depth + 1, completion, isItemNonNull, start))
            {
                return Completion.Failed;
            }
        }

        return End(execution, depth);
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

    private bool WriteSpan(OperationExecution execution, int depth, ReadOnlySpan<TItem> items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            if (!WriteItem(execution, depth, i, in items[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteSequence(OperationExecution execution, int depth, TList items)
    {
        int index = 0;
        foreach (TItem item in items)
        {
            if (!WriteItem(execution, depth, index++, in item))
            {
                return false;
            }
        }

        return true;
    }

    private bool WriteItem(OperationExecution execution, int depth, int index, in TItem item)
    {
        int start = BeginItem(execution, depth, index);
        Completion completion;
        try
        {
            completion = writer.Write(execution, in item);
        }
        catch (Exception exception) when (!execution.IsCancellation(exception))
        {
            completion = execution.Fail(depth + 1, exception);
        }

        return completion == Completion.Done || execution.EndWithoutValue(depth + 1, completion, isItemNonNull, start);
    }

    private static int BeginItem(OperationExecution execution, int depth, int index)
    {
        execution.EnterItem(depth, index);
        if (index > 0)
        {
            execution.Output.WriteByte((byte)',');
        }

        return execution.Output.Position;
    }

    private static Completion End(OperationExecution execution, int depth)
    {
        execution.Output.WriteByte((byte)']');
        execution.Depth = depth;
        return Completion.Done;
    }
}
