using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 15: asks the same question again and again, of a server that was started later and of one on another publication. Passes when
/// there is one answer: no noise that averages out, no other mask.
/// </summary>
public static class RepetitionAttack
{
    private const int Times = 100;

    /// <summary>The questions: tables of every order, with shares, means and protection.</summary>
    public static IReadOnlyList<string> Questions(Scene scene) =>
    [
        .. scene.Harvest.Tables.Where((_, i) => i % 29 == 0)
            .Select(table => "{" + table.ToField("t", "rowCount protection{cells hidden} cube{values statuses{cell status}} rows(first:20,order:VALUE_DESCENDING){value status}") + "}"),
    ];

    /// <summary>Runs it.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="often">An API that is asked a hundred times.</param>
    /// <param name="once">Other instances, started later.</param>
    public static async Task<AttackResult> Run(IReadOnlyList<string> questions, PublicApi often, IEnumerable<PublicApi> once)
    {
        var findings = new List<string>();
        long attempts = 0;
        var first = new List<string>();
        foreach (var (i, question) in questions.Index())
        {
            first.Add(await often.Text(question));
            for (var time = 1; time < (i == 0 ? Times : 3); time++)
            {
                attempts++;
                Compare(i, await often.Text(question), "again");
            }
        }

        foreach (var api in once)
        {
            foreach (var (i, question) in questions.Index())
            {
                attempts++;
                Compare(i, await api.Text(question), "another instance");
            }
        }

        return new AttackResult("15", "the same question again, of another start, of another publication", attempts, findings);

        void Compare(int question, string answer, string where)
        {
            if (answer != first[question])
            {
                findings.Add($"{where}: another answer to {questions[question]}");
            }
        }
    }
}
