using Google.OrTools.LinearSolver;
using NaftStats.Disclosure.Solving;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Tests;

/// <summary>What is no proof stops publishing, in words that a person can act on.</summary>
public class SolverFailureTests
{
    [Theory]
    [InlineData(Solver.ResultStatus.ABNORMAL, false)]
    [InlineData(Solver.ResultStatus.ABNORMAL, true)]
    [InlineData(Solver.ResultStatus.UNBOUNDED, false)]
    [InlineData(Solver.ResultStatus.MODEL_INVALID, true)]
    [InlineData(Solver.ResultStatus.NOT_SOLVED, false)]
    public void A_solver_that_neither_finds_a_change_nor_proves_that_there_is_none_stops_publishing(Solver.ResultStatus status, bool inWholes)
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => ChangeProgram.IsFound(status, inWholes)).Problems);

        Assert.Equal("SOLVER_FAILED", problem.Code);
        Assert.Contains(status.ToString(), problem.Message, StringComparison.Ordinal);
        Assert.StartsWith("Nothing was published.", problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Solver.ResultStatus.OPTIMAL, false, true)]
    [InlineData(Solver.ResultStatus.FEASIBLE, true, true)]
    [InlineData(Solver.ResultStatus.INFEASIBLE, false, false)]
    [InlineData(Solver.ResultStatus.NOT_SOLVED, true, false)]
    public void A_search_in_whole_numbers_may_end_at_its_limit_and_has_found_nothing_then(Solver.ResultStatus status, bool inWholes, bool isFound) =>
        Assert.Equal(isFound, ChangeProgram.IsFound(status, inWholes));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void A_number_that_is_none_stops_publishing(double number)
    {
        Assert.Equal("SOLVER_FAILED", Assert.Single(Assert.Throws<ProblemsException>(() => ChangeProgram.Finite(number)).Problems).Code);
        Assert.Equal(-2.5, ChangeProgram.Finite(-2.5));
    }

    [Fact]
    public void Records_that_break_the_model_stop_publishing_whichever_year_they_are_of()
    {
        var tables = SeededRecords.Tabulate(SeededRecords.Make(400, 5));
        tables.First(family => family.Population == Population.Opgestart).Counts.First(counts => counts.Shape.Order == 1).Trajecten[0]++;

        var problem = Assert.Single(Assert.Throws<ProblemsException>(
            () => new ReleaseProtection(tables, SeededRecords.Catalogue.Dimensions, SeededRecords.Policy).Protect(withNextOrder: false)).Problems);

        Assert.Equal("MODEL_BROKEN", problem.Code);
        Assert.Contains("WholeIsSum", problem.Message, StringComparison.Ordinal);
    }
}
