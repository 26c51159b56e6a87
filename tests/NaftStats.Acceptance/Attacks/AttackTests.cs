using NaftStats.Attacks;
using NaftStats.Attacks.Suite;
using Xunit.Abstractions;

namespace NaftStats.Acceptance.Attacks;

/// <summary>
/// The attacks on the protected release of the seeded fixture, over GraphQL only, with truth used only to score; and the positive controls
/// that need it. <c>tests/NaftStats.Attacks/README.md</c> lists them all and tells how to run them on the shipped data.
/// </summary>
public class AttackTests(AttackedReleases releases, ITestOutputHelper output) : IClassFixture<AttackedReleases>
{
    private readonly AttackJudge _judge = new(output);

    [Fact]
    public async Task Attack_1_every_way_to_ask_gives_the_same_and_no_small_group() => _judge.Passes(Inconsistencies.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_2_subtraction_learns_nothing() => _judge.Passes(SubtractionAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_3_several_values_stay_possible() => _judge.Passes(IntervalAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_4_the_equations_of_the_tables_determine_nothing() => _judge.Passes(NullSpaceAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attacks_5_and_6_combinations_of_records_determine_nothing_in_the_tables_or_above() =>
        _judge.Passes([.. JointAttack.Run(await releases.Fixture.Protected(), AttackJudge.Subsets)]);

    [Fact]
    public async Task Attack_6_groups_that_no_table_names_are_not_determined() =>
        _judge.Passes(RemainderAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_7_nothing_merges_cells() => _judge.Passes(await UnionAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_8_percentages_narrow_nothing() => _judge.Passes(ShareAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_9_no_mean_of_few_pupils_is_shown_or_follows() => _judge.Passes(MeanAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_10_no_few_trajecten_lie_outside_a_part() => _judge.Passes(PupilAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_11_an_insider_learns_of_no_other() => _judge.Passes(InsiderAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_13_the_report_adds_nothing_and_is_not_contradicted() =>
        _judge.Passes(await OfficialAttack.Run(await releases.Fixture.Protected(), releases.Fixture.SeedData));

    [Fact]
    public async Task Attack_15_the_same_question_has_one_answer() => _judge.Passes(await releases.Fixture.Repetitions());

    [Fact]
    public async Task Attack_16_an_exact_solver_learns_nothing() => _judge.Passes(ExactAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attacks_17_to_19_texts_reference_tables_and_printed_counts_tell_nothing() =>
        _judge.Passes(await WordAttacks.Run(await releases.Fixture.Protected(), releases.Fixture.SeedData));

    [Fact]
    public async Task Control_planted_texts_tables_with_small_counts_hidden_only_and_a_telling_report_break_it()
    {
        foreach (var result in await WordAttacks.Controls(await releases.Fixture.Protected(), releases.Fixture.SeedData))
        {
            _judge.Bites(result, 0);
        }
    }

    // What is hidden is near the least that there can be, so that masks differ little: 32 of 1118 when this was measured.
    [Fact]
    public async Task Control_two_independent_masks_expose_a_fiftieth() => _judge.Bites(await releases.Fixture.IndependentMasks(), 2);
}
