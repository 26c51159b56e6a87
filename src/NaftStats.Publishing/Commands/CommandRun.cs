using System.Data.Common;
using System.Diagnostics;
using NaftStats.Statistics.Problems;
using Spectre.Console;

namespace NaftStats.Publishing.Commands;

/// <summary>Runs the body of a command and tells what went wrong, all of it, on the error stream.</summary>
internal static class CommandRun
{
    private const int MostProblems = 50;

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Done when the body succeeds, refused when it finds problems.</summary>
    public static Task<int> Run(Func<Task> body) => Run(async () =>
    {
        await body();
        return ExitCode.Done;
    });

    /// <summary>What the body says when it succeeds, refused when it finds problems.</summary>
    public static async Task<int> Run(Func<Task<int>> body)
    {
        try
        {
            return await body();
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. Nothing was written.");
            return ExitCode.Refused;
        }
        catch (ProblemsException exception)
        {
            return await Tell(exception.Problems);
        }
        catch (Exception exception) when ((exception as DbException ?? exception.InnerException as DbException) is { } failure)
        {
            return await Tell([new Problem("DATABASE_FAILED", $"The database cannot be used: {failure.Message}", "See whether --database names it, and whether somebody else is writing to it.")]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await Tell([new Problem("FILE_FAILED", exception.Message, "See whether the file is there, and whether you may use it.")]);
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
        return ExitCode.Refused;
    }

    /// <summary>Shows a bar a step on a terminal; elsewhere a line when a step begins, every few seconds, and when it is finished.</summary>
    public static async Task<T> WithProgress<T>(Func<Func<string, Action<int, int>>, Task<T>> body)
    {
        if (Console.IsOutputRedirected)
        {
            return await body(step =>
            {
                Console.WriteLine($"{step} ...");
                var told = Stopwatch.StartNew();
                var isDone = false;
                return (done, all) =>
                {
                    if (!isDone && (done == all || told.Elapsed > BetweenLines))
                    {
                        isDone = done == all;
                        told.Restart();
                        Console.WriteLine($"{step}: {100L * done / all} %");
                    }
                };
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
