using NaftStats.Statistics.Problems;
using Spectre.Console;

namespace NaftStats.Publishing.Commands;

/// <summary>Runs the body of a command and tells what went wrong, all of it, on the error stream.</summary>
internal static class CommandRun
{
    private const int MostProblems = 50;

    /// <summary>0 when the body succeeds, 1 when it finds problems.</summary>
    public static async Task<int> Run(Func<Task> body)
    {
        try
        {
            await body();
            return 0;
        }
        catch (ProblemsException exception)
        {
            foreach (var problem in exception.Problems.Take(MostProblems))
            {
                await Console.Error.WriteLineAsync(problem.ToString());
            }

            var more = exception.Problems.Count - MostProblems;
            await Console.Error.WriteLineAsync(
                $"{exception.Problems.Count} problem{(exception.Problems.Count == 1 ? "" : "s")}{(more > 0 ? $", {more} of them not listed" : "")}. Nothing was written.");
            return 1;
        }
    }

    /// <summary>Shows a bar a step on a terminal, and a line a finished step elsewhere.</summary>
    public static async Task<T> WithProgress<T>(Func<Func<string, Action<int, int>>, Task<T>> body)
    {
        if (Console.IsOutputRedirected)
        {
            return await body(step => (done, all) =>
            {
                if (done == all)
                {
                    Console.WriteLine($"{step}: {all} of {all}");
                }
            });
        }

        return await AnsiConsole.Progress().Columns(
                new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context => await body(step =>
            {
                var task = context.AddTask(step);
                return (done, all) =>
                {
                    task.MaxValue = all;
                    task.Value = done;
                };
            }));
    }
}
