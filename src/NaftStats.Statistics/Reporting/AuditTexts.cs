using NaftStats.Statistics.Protection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Reporting;

/// <summary>The sentences of an audit report, in every language, for readers who are no statisticians.</summary>
public static class AuditTexts
{
    /// <summary>The method in words, step by step.</summary>
    public static IReadOnlyList<LocalizedText> Method(DisclosurePolicy policy)
    {
        var (most, width) = (policy.Threshold - 1, policy.MinimumWidth);
        List<LocalizedText> steps =
        [
            new(
                "Alle tabellen van de release liggen vooraf vast. Een vraag kiest cellen en kan er geen nieuwe van maken.",
                "Tous les tableaux de la version sont fixés d'avance. Une question choisit des cellules et ne peut pas en créer de nouvelles.",
                "All tables of the release are fixed beforehand. A question picks cells and cannot make new ones."),
            new(
                $"Een cel over 1 tot {most} leerlingen (of klassen) wordt verborgen. Trajecten en leerlingen van een cel worden samen getoond of verborgen.",
                $"Une cellule portant sur 1 à {most} élèves (ou classes) est masquée. Les trajets et les élèves d'une cellule sont montrés ou masqués ensemble.",
                $"A cell about 1 to {most} pupils (or classes) is hidden. Trajecten and pupils of a cell are shown or hidden together."),
            new(
                "Ook andere cellen worden verborgen, zodat niemand een kleine cel uit totalen en delen kan berekenen. Waarom een cel verborgen is, staat nergens: allemaal zien ze er hetzelfde uit.",
                "D'autres cellules sont masquées aussi, pour que personne ne puisse calculer une petite cellule à partir de totaux et de parties. La raison n'est indiquée nulle part : toutes se ressemblent.",
                "Other cells are hidden too, so that nobody can compute a small cell from totals and parts. Why a cell is hidden is said nowhere: they all look the same."),
            new(
                $"Dan valt de methode haar eigen resultaat aan, met de kennis van iemand die de methode kent en zelfs weet welke cellen klein zijn. Voor elke kleine cel moeten minstens {width} waarden mogelijk blijven, en geen enkele mag uit getoonde cellen volgen, hoe die ook gecombineerd worden.",
                $"Ensuite, la méthode attaque son propre résultat, avec les connaissances de quelqu'un qui connaît la méthode et sait même quelles cellules sont petites. Pour chaque petite cellule, au moins {width} valeurs doivent rester possibles, et aucune ne peut découler des cellules montrées, quelle que soit leur combinaison.",
                $"Then the method attacks its own result, knowing what one knows who knows the method and even which cells are small. For every small cell at least {width} values must stay possible, and none may follow from shown cells, however they are combined."),
            new(
                "Wat een aanval vindt, wordt met nog een cel toegedekt, tot geen aanval nog iets vindt. Wat daarvoor niet nodig was, wordt opnieuw getoond, en de aanvallen lopen nog eens. Enkel een release waarin ze niets vinden, wordt gepubliceerd.",
                "Ce qu'une attaque trouve est couvert par une cellule de plus, jusqu'à ce qu'aucune attaque ne trouve rien. Ce qui n'était pas nécessaire est remontré, et les attaques sont relancées. Seule une version où elles ne trouvent rien est publiée.",
                "What an attack finds is covered by one more cell, until no attack finds anything. What was not needed is shown again, and the attacks run once more. Only a release in which they find nothing is published."),
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
                "De aanvallen rekenen met grenzen en met sommen en verschillen van cellen. Ze bewijzen niet dat geen andere redenering bestaat; ze tonen dat de bekende niet slagen.",
                "Les attaques calculent avec des bornes et avec des sommes et différences de cellules. Elles ne prouvent pas qu'il n'existe pas d'autre raisonnement ; elles montrent que ceux qui sont connus échouent.",
                "The attacks reckon with bounds and with sums and differences of cells. They do not prove that no other reasoning exists; they show that the known ones fail."),
            new(
                "Wie van elders al veel over leerlingen weet, kan dat naast de cijfers leggen. Er is gerekend op iemand die één leerling kent, niet op iemand die er veel kent.",
                "Qui sait déjà beaucoup sur des élèves par ailleurs peut le rapprocher des chiffres. Il est tenu compte de quelqu'un qui connaît un élève, pas de quelqu'un qui en connaît beaucoup.",
                "Someone who knows much of pupils from elsewhere can lay that beside the figures. One who knows one pupil is reckoned with; one who knows many is not."),
            new(
                "Waar een hele getoonde groep een kenmerk deelt, weet men dat van elk lid van die groep.",
                "Là où tout un groupe montré partage une caractéristique, on le sait de chaque membre du groupe.",
                "Where a whole group that is shown shares a characteristic, one knows it of each of its members."),
        ];
        if (!report.Audits.Any(audit => audit.Name == AuditRun.JointNullSpace && audit.Attempts > 0))
        {
            limits.Add(new(
                "De gezamenlijke aanval over combinaties van kenmerken van leerlingen is op deze release niet uitgevoerd.",
                "L'attaque conjointe sur des combinaisons de caractéristiques d'élèves n'a pas été menée sur cette version.",
                "The joint attack over combinations of characteristics of pupils was not run on this release."));
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
        AuditRun.Intervals => new(
            "Grenzen: uit elke som die moet kloppen, door iemand die weet welke cellen klein zijn",
            "Bornes : à partir de chaque somme qui doit tomber juste, par quelqu'un qui sait quelles cellules sont petites",
            "Bounds: from every sum that must hold, by one who knows which cells are small"),
        AuditRun.Subtraction => new(
            "Aftrekken: het geheel min de andere delen, telkens opnieuw",
            "Soustraction : le tout moins les autres parties, encore et encore",
            "Subtraction: the whole minus the other parts, again and again"),
        AuditRun.NullSpace => new(
            "Combinaties: elke som en elk verschil van getoonde cellen, hoeveel ook tegelijk, ook door wie alleen in een cel zit",
            "Combinaisons : toute somme et toute différence de cellules montrées, aussi nombreuses soient-elles, aussi par qui est seul dans une cellule",
            "Combinations: every sum and difference of shown cells, any number at once, also by one who is alone in a cell"),
        AuditRun.JointNullSpace => new(
            "Gezamenlijke combinaties: hetzelfde over alle combinaties van kenmerken die de getoonde nullen toelaten, ook van tabellen die niet gepubliceerd zijn",
            "Combinaisons conjointes : de même sur toutes les combinaisons de caractéristiques que permettent les zéros montrés, y compris de tableaux non publiés",
            "Joint combinations: the same over all combinations of characteristics that the shown zeros allow, of tables that are not published too"),
        _ => LocalizedText.Same(name),
    };
}
