using System.Collections.Immutable;

namespace NaftStats.GraphQL.Execution;

/// <content>Lists with items that may have to be waited for.</content>
/// <remarks>As with the fields of an object, the first item that has to be waited for is the sign to start all after it.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Value-Completion"/>
internal sealed partial class ListWriter<TList, TItem>
{
    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, TList list) =>
        IsNull(list) ? new(Completion.Null)
        : !IsAsync ? new(execution.Keep(Write(execution, in list, execution.Output.Position)))
        : WriteItemsAsync(execution, new ListItems<TItem>(list));

    /// <inheritdoc/>
    public override StartedValue? Start(OperationExecution execution, TList list)
    {
        if (!IsAsync || IsNull(list))
        {
            return null;
        }

        var items = new ListItems<TItem>(list);
        items.StartRest(execution, writer);
        return new StartedList(this, items);
    }

    private async ValueTask<Completion> WriteItemsAsync(OperationExecution execution, ListItems<TItem> items)
    {
        using ListItems<TItem> _ = items;
        execution.Output.WriteByte((byte)'[');
        int depth = execution.Push();
        for (int index = 0; items.MoveNext(); index++)
        {
            execution.EnterItem(depth, index);
            if (index > 0)
            {
                execution.Output.WriteByte((byte)',');
            }

            int start = execution.Output.Position;
            Completion completion;
            try
            {
                ValueTask<Completion> writing = items.Started?.WriteAsync(execution) ?? writer.WriteAsync(execution, items.Current);
                if (!writing.IsCompleted)
                {
                    items.StartRest(execution, writer);
                }

                completion = await writing.ConfigureAwait(false);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                completion = execution.Fail(depth + 1, exception);
            }

            if (completion != Completion.Done)
            {
                if (!execution.EndWithoutValue(depth + 1, completion, isItemNonNull))
                {
                    await items.EndAsync().ConfigureAwait(false);
                    return Completion.Failed;
                }

                execution.Output.MoveTo(start);
                execution.Output.WriteNull();
            }
        }

        execution.Output.WriteByte((byte)']');
        execution.Depth = depth;
        return Completion.Done;
    }

    private static bool IsNull(TList list) => list is null || list is ImmutableArray<TItem> { IsDefault: true };

    private sealed class StartedList(ListWriter<TList, TItem> writer, ListItems<TItem> items) : StartedValue
    {
        public override ValueTask<Completion> WriteAsync(OperationExecution execution) => writer.WriteItemsAsync(execution, items);

        public override Task EndAsync() => items.EndAsync();
    }
}
