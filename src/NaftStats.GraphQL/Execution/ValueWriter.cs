using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using NaftStats.GraphQL.Execution.Generation;

namespace NaftStats.GraphQL.Execution;

/// <summary>
/// Completes values of one type by writing them. A writer that finds null writes nothing and says so:
/// whether null is allowed is known to whoever holds the writer.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()"/>
internal abstract class ValueWriter<T>
{
    /// <summary>Whether writing may have to wait.</summary>
    public virtual bool IsAsync => false;

    /// <summary>Writes a value at a position of the response.</summary>
    public abstract Written Write(OperationExecution execution, in T value, int position);

    /// <summary>Writes a value at the end of the response, waiting where needed.</summary>
    public virtual ValueTask<Completion> WriteAsync(OperationExecution execution, T value) =>
        new(execution.Keep(Write(execution, in value, execution.Output.Position)));

    /// <summary>Starts what must be waited for below a value, before it is its turn to be written; null where there is nothing. Never throws.</summary>
    public virtual StartedValue? Start(OperationExecution execution, T value) => null;

    /// <summary>The most bytes that <see cref="TryWriteTo"/> takes or touches; zero for values that can have any size.</summary>
    public virtual int MaxSize => 0;

    /// <summary>Whether generated code can write values without this writer; what it cannot write it leaves to the writer all the same.</summary>
    public virtual bool IsGenerated => MaxSize > 0;

    /// <summary>How many fields there are in code generated for values.</summary>
    public virtual int GeneratedFields => 0;

    /// <summary>Writes a value where there is room for any, and gives the place after it; none when the value is not an ordinary one.</summary>
    public virtual ref byte TryWriteTo(T value, ref byte target) => ref Unsafe.NullRef<byte>();

    /// <summary>Adds what writes a value to generated code.</summary>
    /// <param name="code">The code.</param>
    /// <param name="value">Where the code has the value.</param>
    /// <param name="isNonNull">Whether null is something that the code leaves to the writer.</param>
    /// <param name="leave">Where the code goes with what it leaves to the writer.</param>
    public virtual void Generate(FieldsCode code, LocalBuilder value, bool isNonNull, Label leave) => code.Leaf(this, value, leave);
}
