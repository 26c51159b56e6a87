using NaftStats.Attacks.Suite;
using Xunit.Abstractions;

namespace NaftStats.Acceptance.Attacks;

/// <summary>The positive controls: what the attacks find in a release with primary suppression only.</summary>
public class AttackControlTests(AttackedReleases releases, ITestOutputHelper output) : IClassFixture<AttackedReleases>
{
    // One small group of so many: where an attack learns half of all, it learns half of a fifth.
    private const int Groups = 5;

    private readonly AttackJudge _judge = new(output);

    [Fact]
    public async Task Control_an_exact_solver_learns_half_of_a_release_with_primary_suppression_only_and_more_with_means()
    {
        var broken = await releases.Fixture.PrimaryOnly();
        var exact = ExactAttack.Run(broken, part: Groups);

        _judge.Bites(exact, 50);
        Assert.True(exact.Successes > ExactAttack.Run(broken, withMeans: false, Groups).Successes);
    }

    [Fact]
    public async Task Control_subtraction_learns_half_of_a_release_with_primary_suppression_only() =>
        _judge.Bites(SubtractionAttack.Run(await releases.Fixture.PrimaryOnly()), 50);

    [Fact]
    public async Task Control_bounds_narrow_half_of_it() => _judge.Bites(IntervalAttack.Run(await releases.Fixture.PrimaryOnly()), 50);

    [Fact]
    public async Task Control_equations_and_combinations_learn_half_of_it_too()
    {
        var broken = await releases.Fixture.PrimaryOnly();
        _judge.Bites(NullSpaceAttack.Run(broken), 50);

        // On what is shown alone: the combinations must find it themselves.
        var joint = JointAttack.Run(broken, AttackJudge.Subsets, false);
        _judge.Bites(joint[0] with { Attempts = broken.HiddenSmall().Count() }, 25);
        _judge.Bites(joint[1], 0);
    }

    [Fact]
    public async Task Control_the_other_attacks_on_masks_break_it_as_well()
    {
        var broken = await releases.Fixture.PrimaryOnly();
        foreach (var result in new[] { RemainderAttack.Run(broken), MeanAttack.Run(broken), PupilAttack.Run(broken), InsiderAttack.Run(broken) })
        {
            _judge.Bites(result, 0);
        }
    }
}
