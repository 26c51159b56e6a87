using NaftStats.Attacks;
using NaftStats.Attacks.Suite;
using Xunit.Abstractions;

namespace NaftStats.Acceptance.Attacks;

/// <summary>
/// The attacks on the seeded fixture, over GraphQL only, with truth used only to score; and the positive controls that show that
/// they bite. <c>tests/NaftStats.Attacks/README.md</c> lists them and tells how to run all of them on the shipped data.
/// </summary>
public class AttackTests(AttackedReleases releases, ITestOutputHelper output) : IClassFixture<AttackedReleases>
{
    // One of so many subsets of five dimensions: the rest is for the command.
    private const int Subsets = 8;

    [Fact]
    public async Task Attack_1_every_way_to_ask_gives_the_same_and_no_small_group() => Judge(Inconsistencies.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_2_subtraction_learns_nothing() => Judge(SubtractionAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_3_several_values_stay_possible() => Judge(IntervalAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_4_the_equations_of_the_tables_determine_nothing() => Judge(NullSpaceAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attacks_5_and_6_combinations_of_records_determine_nothing_in_the_tables_or_above() =>
        Judge([.. JointAttack.Run(await releases.Fixture.Protected(), Subsets)]);

    [Fact]
    public async Task Attack_6_groups_that_no_table_names_are_not_determined() =>
        Judge(RemainderAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_7_nothing_merges_cells() => Judge(await UnionAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_8_percentages_narrow_nothing() => Judge(ShareAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_9_no_mean_of_few_pupils_is_shown_or_follows() => Judge(MeanAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_10_no_few_trajecten_lie_outside_a_part() => Judge(PupilAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attack_11_an_insider_learns_of_no_other() => Judge(InsiderAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attacks_12_and_20_releases_over_time_tell_no_more_than_one() => Judge(await releases.Fixture.Updates());

    [Fact]
    public async Task Attack_13_the_report_adds_nothing_and_is_not_contradicted() =>
        Judge(await OfficialAttack.Run(await releases.Fixture.Protected(), releases.Fixture.SeedData));

    [Fact]
    public async Task Attack_14_a_hidden_two_and_a_hidden_four_look_the_same() => Judge(await releases.Fixture.SideChannels());

    [Fact]
    public async Task Attack_15_the_same_question_has_one_answer() => Judge(await releases.Fixture.Repetitions());

    [Fact]
    public async Task Attack_16_an_exact_solver_learns_nothing() => Judge(ExactAttack.Run(await releases.Fixture.Protected()));

    [Fact]
    public async Task Attacks_17_to_19_texts_reference_tables_and_printed_counts_tell_nothing() =>
        Judge(await WordAttacks.Run(await releases.Fixture.Protected(), releases.Fixture.SeedData));

    [Fact]
    public async Task Control_an_exact_solver_learns_half_of_a_release_with_primary_suppression_only_and_more_with_means()
    {
        var broken = await releases.Fixture.PrimaryOnly();
        var exact = ExactAttack.Run(broken);

        Bites(exact, 50);
        Assert.True(exact.Successes > ExactAttack.Run(broken, withMeans: false).Successes);
    }

    [Fact]
    public async Task Control_planted_texts_tables_with_small_counts_hidden_only_and_a_telling_report_break_it()
    {
        foreach (var result in await WordAttacks.Controls(await releases.Fixture.Protected(), releases.Fixture.SeedData))
        {
            Bites(result, 0);
        }
    }

    [Fact]
    public async Task Control_subtraction_learns_half_of_a_release_with_primary_suppression_only() =>
        Bites(SubtractionAttack.Run(await releases.Fixture.PrimaryOnly()), 50);

    [Fact]
    public async Task Control_bounds_narrow_half_of_it() => Bites(IntervalAttack.Run(await releases.Fixture.PrimaryOnly()), 50);

    [Fact]
    public async Task Control_equations_and_combinations_learn_half_of_it_too()
    {
        var broken = await releases.Fixture.PrimaryOnly();
        Bites(NullSpaceAttack.Run(broken), 50);

        // On what is shown alone: the combinations must find it themselves.
        var joint = JointAttack.Run(broken, Subsets, false);
        Bites(joint[0] with { Attempts = broken.HiddenSmall().Count() }, 25);
        Bites(joint[1], 0);
    }

    [Fact]
    public async Task Control_the_other_attacks_on_masks_break_it_as_well()
    {
        var broken = await releases.Fixture.PrimaryOnly();
        foreach (var result in new[] { RemainderAttack.Run(broken), MeanAttack.Run(broken), PupilAttack.Run(broken), InsiderAttack.Run(broken) })
        {
            Bites(result, 0);
        }
    }

    // What is hidden is near the least that there can be, so that masks differ little: 32 of 1118 when this was measured.
    [Fact]
    public async Task Control_two_independent_masks_expose_a_fiftieth() => Bites(await releases.Fixture.IndependentMasks(), 2);

    private void Judge(params AttackResult[] results)
    {
        foreach (var result in results)
        {
            output.WriteLine(result.Describe());
            Assert.True(result.Attempts > 0, $"Attack {result.Number} had nothing to try.");
            Assert.True(result.Successes == 0, result.Describe());
        }
    }

    private void Bites(AttackResult result, int percentage)
    {
        output.WriteLine(result.Describe(3));
        Assert.True(100L * result.Successes >= percentage * result.Attempts && result.Successes > 0, result.Describe(3));
    }
}
