using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The words of pages for what went wrong.</summary>
internal static class ErrorTexts
{
    public static readonly LocalizedText DidYouMean = new("Bedoelde je", "Vouliez-vous dire", "Did you mean");
    public static readonly LocalizedText OrSearch = new("Of zoek", "Ou cherchez", "Or search");

    public static LocalizedText TitleOf(int status) => status switch
    {
        404 => new("Dit adres bestaat niet", "Cette adresse n’existe pas", "This address does not exist"),
        429 => new("Even wachten", "Un instant", "Wait a moment"),
        >= 500 => new("Er ging iets mis bij ons", "Quelque chose n’a pas fonctionné chez nous", "Something went wrong on our side"),
        _ => new("Deze vraag kan niet beantwoord worden", "Cette question ne peut recevoir de réponse", "This question cannot be answered"),
    };
}
