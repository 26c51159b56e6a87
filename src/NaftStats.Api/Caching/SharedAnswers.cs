namespace NaftStats.Api.Caching;

/// <summary>The level of the cache of answers that several servers share.</summary>
public sealed class SharedAnswers(SharedCache shared)
{
    private const string Prefix = "naftstats:answer:";

    /// <summary>Finds an answer. What is something else under its name is not there.</summary>
    public async ValueTask<Answer?> FindAsync(string hash)
    {
        if (await shared.FindAsync(Prefix + hash) is not { } packed)
        {
            return null;
        }

        var answer = AnswerEnvelope.Open(hash, packed);
        if (answer is null)
        {
            shared.TellGarbage(Prefix + hash);
        }

        return answer;
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        shared.Keep(Prefix + answer.Hash, () => AnswerEnvelope.Pack(answer));
    }
}
