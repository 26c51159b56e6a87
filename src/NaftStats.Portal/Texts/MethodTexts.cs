using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The words of the pages of the method.</summary>
internal static class MethodTexts
{
    public static readonly LocalizedText Intro = new(
        "Wat de cijfers betekenen, hoe ze berekend zijn en hoe leerlingen beschermd zijn.",
        "Ce que signifient les chiffres, comment ils sont calculés et comment les élèves sont protégés.",
        "What the figures mean, how they are computed and how pupils are protected.");
    public static readonly LocalizedText StatisticsHint = new(
        "Wat een traject is, wat er geteld wordt en waarom iets ontbreekt.", "Ce qu’est un trajet, ce qui est compté et pourquoi quelque chose manque.", "What a traject is, what is counted and why something is missing.");
    public static readonly LocalizedText PrivacyHint = new(
        "Waarom niemand in deze cijfers te vinden is, en wat dat kost.", "Pourquoi personne n’est reconnaissable dans ces chiffres, et ce que cela coûte.", "Why nobody can be found in these figures, and what that costs.");
    public static readonly LocalizedText Technical = new("Technische documentatie (Engels)", "Documentation technique (anglais)", "Technical documentation");
    public static readonly LocalizedText OnlyEnglish = new("Deze tekst bestaat enkel in het Engels.", "Ce texte n’existe qu’en anglais.", "This text exists in English.");
    public static readonly LocalizedText Ask = new("Vraag", "Demander", "Ask");
    public static readonly LocalizedText Answer = new("Antwoord", "Réponse", "Answer");
    public static readonly LocalizedText Examples = new("Voorbeelden", "Exemples", "Examples");
}
