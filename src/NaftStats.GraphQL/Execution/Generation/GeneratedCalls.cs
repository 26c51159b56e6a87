using System.Runtime.CompilerServices;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution.Generation;

/// <summary>What generated code calls.</summary>
internal static class GeneratedCalls
{
    /// <summary>Copies plain text, and gives the place after it; none when the text is not plain or there may be too little room.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">Where to copy it.</param>
    /// <param name="limit">The place after all room.</param>
    /// <param name="room">How much room there must be after the text.</param>
    /// <remarks>A call on purpose: inlined a dozen times over, it would take the registers that generated code needs for itself.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static ref byte TryWriteText(string text, ref byte target, ref byte limit, int room) =>
        ref Unsafe.ByteOffset(ref target, ref limit) >= (nint)text.Length + room && PlainText.TryCopy(text, ref target)
            ? ref Unsafe.Add(ref target, text.Length)
            : ref Unsafe.NullRef<byte>();

    /// <summary>Writes a value in the general way.</summary>
    public static int WriteValue<T>(ValueWriter<T> writer, OperationExecution execution, in T value, int position) =>
        writer.Write(execution, in value, position).End;

    /// <summary>Resolves and writes a field in the general way.</summary>
    public static int WriteField<T>(FieldPlan<T> field, OperationExecution execution, in T source, int position) =>
        field.Write(execution, in source, position).End;
}
