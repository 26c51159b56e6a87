using System.Reflection;
using System.Text;

namespace NaftStats.Testing;

/// <summary>
/// Runs a program by its entry point within the process of the tests: a process of its own takes seconds to compile and load for what is
/// often a tenth of a second of work. Several may run at once, and each is heard by itself.
/// </summary>
public static class ProgramWithin
{
    private static readonly AsyncLocal<StringBuilder?> Said = new();

    static ProgramWithin()
    {
        Console.SetOut(new Voice(Console.Out));
        Console.SetError(new Voice(Console.Error));
    }

    /// <summary>Runs it, and returns its exit code and what it said on both streams.</summary>
    public static Task<(int ExitCode, string Output)> Run(Assembly program, params string[] arguments) => Task.Run(() =>
    {
        var said = Said.Value = new StringBuilder();
        var exitCode = (int)program.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null)!;
        lock (said)
        {
            return (exitCode, said.ToString());
        }
    });

    // What a program and all that it starts write goes to whoever runs it; what others write goes where it went before.
    private sealed class Voice(TextWriter others) : TextWriter
    {
        public override Encoding Encoding => others.Encoding;

        public override void Write(char value) => Write([value]);

        public override void Write(string? value) => Write(value.AsSpan());

        public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

        public override void Write(ReadOnlySpan<char> buffer)
        {
            if (Said.Value is not { } said)
            {
                others.Write(buffer);
                return;
            }

            lock (said)
            {
                said.Append(buffer);
            }
        }
    }
}
