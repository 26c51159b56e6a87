using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Reporting;

/// <summary>The sentences of an audit report, in every language, for readers who are no statisticians.</summary>
public static class AuditTexts
{
    /// <summary>The method in words, step by step.</summary>
    public static IReadOnlyList<LocalizedText> Method(DisclosurePolicy policy)
    {
        var (most, classes, width) = (policy.Threshold - 1, policy.ClassThreshold - 1, policy.MinimumWidth);
        List<LocalizedText> steps =
        [
            new(
                "Alle tabellen van de release liggen vooraf vast. Een vraag kiest cellen en kan er geen nieuwe van maken.",
                "Tous les tableaux de la version sont fixés d'avance. Une question choisit des cellules et ne peut pas en créer de nouvelles.",
                "All tables of the release are fixed beforehand. A question picks cells and cannot make new ones."),
            new(
                "Individuele trajecten en klastrajecten staan in aparte tabellen. Een totaal over beide wordt enkel getoond waar beide delen getoond worden.",
                "Les trajets individuels et les trajets de classe sont dans des tableaux séparés. Un total des deux n'est montré que là où les deux parties le sont.",
                "Individual and class trajecten stand in tables of their own. A total over both is shown only where both parts are."),
            new(
                $"Een cel over 1 tot {most} leerlingen, of 1 tot {classes} klassen, wordt verborgen. Trajecten en leerlingen van een cel worden samen getoond of verborgen.",
                $"Une cellule portant sur 1 à {most} élèves, ou 1 à {classes} classes, est masquée. Les trajets et les élèves d'une cellule sont montrés ou masqués ensemble.",
                $"A cell about 1 to {most} pupils, or 1 to {classes} classes, is hidden. Trajecten and pupils of a cell are shown or hidden together."),
            new(
                "Ook andere cellen worden verborgen, ook grote, zodat niemand een kleine cel uit totalen, delen en gemiddelden kan berekenen. Waarom een cel verborgen is, staat nergens: allemaal zien ze er hetzelfde uit.",
                "D'autres cellules sont masquées aussi, même grandes, pour que personne ne puisse calculer une petite cellule à partir de totaux, de parties et de moyennes. La raison n'est indiquée nulle part : toutes se ressemblent.",
                "Other cells are hidden too, large ones among them, so that nobody can compute a small cell from totals, parts and means. Why a cell is hidden is said nowhere: they all look the same."),
            new(
                $"Alles wat men van de cellen weet, staat in één model van gehele getallen. Een solver zoekt daarin voor elke kleine cel andere werelden die met alle getoonde cijfers kloppen: er moeten minstens {width} waarden mogelijk zijn, waaronder één die niet klein is. Wie zelfs weet welke cellen klein zijn, of zelf alleen in een cel zit, vindt geen enkele exact.",
                $"Tout ce que l'on sait des cellules tient dans un modèle de nombres entiers. Un solveur y cherche, pour chaque petite cellule, d'autres mondes qui concordent avec tous les chiffres montrés : au moins {width} valeurs doivent être possibles, dont une qui n'est pas petite. Qui sait même quelles cellules sont petites, ou est seul dans une cellule, n'en trouve aucune exactement.",
                $"All that is known of the cells is one model of whole numbers. In it a solver looks, for every small cell, for other worlds that agree with all shown figures: at least {width} values must be possible, one of them not small. Whoever even knows which cells are small, or is alone in a cell, finds none exactly."),
            new(
                "Elke zulke wereld is nagerekend in gehele getallen. Wat een kleine cel zou verraden, wordt toegedekt; wat daarvoor niet nodig was, wordt opnieuw getoond. Enkel een release waarvan alles bewezen is, wordt gepubliceerd.",
                "Chacun de ces mondes est vérifié en nombres entiers. Ce qui trahirait une petite cellule est couvert ; ce qui n'était pas nécessaire est remontré. Seule une version dont tout est prouvé est publiée.",
                "Each such world is checked in whole numbers. What would betray a small cell is covered; what was not needed is shown again. Only a release of which everything is proved is published."),
        ];
        if (policy.RoundingBase > 1)
        {
            steps.Add(new(
                $"Getoonde aantallen zijn afgerond op een veelvoud van {policy.RoundingBase}.",
                $"Les nombres montrés sont arrondis à un multiple de {policy.RoundingBase}.",
                $"Shown counts are rounded to a multiple of {policy.RoundingBase}."));
        }

        return steps;
    }

    /// <summary>What happens when a figure turns out to be wrong.</summary>
    public static LocalizedText RevisionPolicy(AuditReport report) => report.Predecessors.Count == 0
        ? new(
            "Een release verandert nooit, en een gepubliceerd jaar is afgesloten: zijn cijfers gaan mee naar de volgende release. Vorige releases blijven leesbaar onder hun versie. Deze release is op zichzelf aangevallen.",
            "Une version ne change jamais, et une année publiée est close : ses chiffres passent à la version suivante. Les précédentes restent lisibles sous leur numéro. Cette version a été attaquée seule.",
            "A release never changes, and a published year is closed: its figures go on into the next release. Earlier ones stay readable under their version. This release was attacked on its own.")
        : new(
            $"Een release verandert nooit, en een gepubliceerd jaar is afgesloten: zijn cijfers gaan mee naar de volgende release. Vorige releases blijven leesbaar onder hun versie. Deze release is beschermd en aangevallen samen met {string.Join(", ", report.Predecessors)}.",
            $"Une version ne change jamais, et une année publiée est close : ses chiffres passent à la version suivante. Les précédentes restent lisibles sous leur numéro. Cette version a été protégée et attaquée avec {string.Join(", ", report.Predecessors)}.",
            $"A release never changes, and a published year is closed: its figures go on into the next release. Earlier ones stay readable under their version. This release was protected and attacked together with {string.Join(", ", report.Predecessors)}.");

    /// <summary>What the report does not promise.</summary>
    public static IReadOnlyList<LocalizedText> Limits(AuditReport report)
    {
        List<LocalizedText> limits =
        [
            new(
                "Wat gedrukte rapporten zelf vertellen, kan geen release terugnemen.",
                "Ce que les rapports imprimés disent eux-mêmes, aucune version ne peut le reprendre.",
                "What printed reports tell by themselves no release can take back."),
            new(
                "Niet beloofd is dat niemand de keuze van de verborgen cellen achterstevoren kan doorrekenen over alle denkbare gegevens.",
                "Il n'est pas promis que personne ne puisse recalculer à rebours le choix des cellules masquées sur toutes les données concevables.",
                "Not promised is that nobody could run the choice of hidden cells backwards over all conceivable data."),
            new(
                "Wie van elders al veel over leerlingen weet, kan dat naast de cijfers leggen. Er is gerekend op iemand die één leerling kent, niet op iemand die er veel kent.",
                "Qui sait déjà beaucoup sur des élèves par ailleurs peut le rapprocher des chiffres. Il est tenu compte de quelqu'un qui connaît un élève, pas de quelqu'un qui en connaît beaucoup.",
                "Someone who knows much of pupils from elsewhere can lay that beside the figures. One who knows one pupil is reckoned with; one who knows many is not."),
            new(
                "Waar een hele getoonde groep een kenmerk deelt, weet men dat van elk lid van die groep.",
                "Là où tout un groupe montré partage une caractéristique, on le sait de chaque membre du groupe.",
                "Where a whole group that is shown shares a characteristic, one knows it of each of its members."),
        ];
        if (!report.Audits.Any(audit => audit.Name == AuditRun.NextOrder && audit.Attempts > 0))
        {
            limits.Add(new(
                "De aanval op tabellen die niet gepubliceerd zijn, is op deze release niet uitgevoerd.",
                "L'attaque sur les tableaux qui ne sont pas publiés n'a pas été menée sur cette version.",
                "The attack on tables that are not published was not run on this release."));
        }

        if (report.Controls.All(control => control.Exposed == 0))
        {
            limits.Add(new(
                "De proefaanval op een onbeschermde versie van deze gegevens vond niets: deze release toont niet dat de aanvallen werken.",
                "L'attaque d'essai sur une version non protégée de ces données n'a rien trouvé : cette version ne montre pas que les attaques fonctionnent.",
                "The trial attack on an unprotected version of these data found nothing: this release does not show that the attacks work."));
        }

        return limits;
    }

    /// <summary>What an attack does.</summary>
    public static LocalizedText Attack(string name) => name switch
    {
        AuditRun.Public => new(
            "Iedereen: wie alle cijfers heeft, kan zien dat een groep klein is",
            "Tout le monde : qui a tous les chiffres peut voir qu'un groupe est petit",
            "Anyone: who has every figure can tell that a group is small"),
        AuditRun.KnowsSmall => new(
            "Ingewijde: wie bovendien weet welke cellen klein zijn, vindt een exact cijfer",
            "Initié : qui sait de plus quelles cellules sont petites trouve un chiffre exact",
            "In the know: who also knows which cells are small finds an exact figure"),
        AuditRun.Insider => new(
            "Betrokkene: wie alleen in een cel zit, vindt een andere groep exact",
            "Concerné : qui est seul dans une cellule trouve un autre groupe exactement",
            "Insider: who is alone in a cell finds another group exactly"),
        AuditRun.Reader => new(
            "Lezer: wie de gedrukte rapporten kent, vindt exact wat die zelf niet vertellen",
            "Lecteur : qui connaît les rapports imprimés trouve exactement ce qu'ils ne disent pas eux-mêmes",
            "Reader: who knows the printed reports finds exactly what they do not tell by themselves"),
        AuditRun.NextOrder => new(
            "Eén orde hoger: iedereen kan zien dat een groep klein is in een tabel die niet gepubliceerd is",
            "Un ordre plus haut : tout le monde peut voir qu'un groupe est petit dans un tableau non publié",
            "One order above: anyone can tell that a group is small in a table that is not published"),
        AuditRun.Subtraction => new(
            "Aftrekken: het geheel min de andere delen, telkens opnieuw",
            "Soustraction : le tout moins les autres parties, encore et encore",
            "Subtraction: the whole minus the other parts, again and again"),
        _ => LocalizedText.Same(name),
    };
}
