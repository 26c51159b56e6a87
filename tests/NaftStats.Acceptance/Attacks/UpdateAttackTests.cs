using Xunit.Abstractions;

namespace NaftStats.Acceptance.Attacks;

/// <summary>The attacks that publish releases of their own, to compare them with each other.</summary>
public class UpdateAttackTests(AttackedReleases releases, ITestOutputHelper output) : IClassFixture<AttackedReleases>
{
    private readonly AttackJudge _judge = new(output);

    [Fact]
    public async Task Attacks_12_and_20_releases_over_time_tell_no_more_than_one() => _judge.Passes(await releases.Fixture.Updates());

    [Fact]
    public async Task Attack_14_a_hidden_two_and_a_hidden_four_look_the_same() => _judge.Passes(await releases.Fixture.SideChannels());
}
