using System.Data.Common;
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
            return await Tell(exception.Problems);
        }
        catch (Exception exception) when ((exception as DbException ?? exception.InnerException as DbException) is { } failure)
        {
            return await Tell([new Problem("DATABASE_FAILED", $"The database cannot be used: {failure.Message}", "See whether --database names it, and whether somebody else is writing to it.")]);
        }
    }

    private static async Task<int> Tell(IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems.Take(MostProblems))
        {
            await Console.Error.WriteLineAsync(problem.ToString());
        }

        var more = problems.Count - MostProblems;
        await Console.Error.WriteLineAsync(
            $"{problems.Count} problem{(problems.Count == 1 ? "" : "s")}{(more > 0 ? $", {more} of them not listed" : "")}. Nothing was written.");
        return 1;
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
