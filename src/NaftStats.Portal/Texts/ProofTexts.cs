using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Texts;

/// <summary>The headings and short words of the page of an audit report and of a release.</summary>
internal static class ProofTexts
{
    public static readonly LocalizedText Passed = new("Geslaagd: geen enkele aanval vond een klein cijfer.", "Réussi : aucune attaque n’a trouvé de petit chiffre.", "Passed: no attack found a small figure.");
    public static readonly LocalizedText Failed = new("NIET geslaagd.", "NON réussi.", "NOT passed.");
    public static readonly LocalizedText Attacks = new("Aanvallen", "Attaques", "Attacks");
    public static readonly LocalizedText Attack = new("Aanval", "Attaque", "Attack");
    public static readonly LocalizedText Attempts = new("Pogingen", "Tentatives", "Attempts");
    public static readonly LocalizedText Successes = new("Geslaagd", "Réussies", "Successes");
    public static readonly LocalizedText ControlAttempts = new("Pogingen op onbeschermd", "Tentatives sur données non protégées", "Attempts on unprotected");
    public static readonly LocalizedText ControlSuccesses = new("Geslaagd op onbeschermd", "Réussies sur données non protégées", "Successes on unprotected");
    public static readonly LocalizedText ControlNote = new(
        "Onbeschermd: dezelfde gegevens met enkel de kleine cellen verborgen. Een aanval die daar niets vindt, bewijst niets.",
        "Non protégées : les mêmes données où seules les petites cellules sont masquées. Une attaque qui n’y trouve rien ne prouve rien.",
        "Unprotected: the same data with only the small cells hidden. An attack that finds nothing there proves nothing.");
    public static readonly LocalizedText MassNote = new(
        "Een streepje: ook afgerond zou het aandeel te veel zeggen.",
        "Un tiret : même arrondie, la part en dirait trop.",
        "A dash: even rounded, the share would tell too much.");
    public static readonly LocalizedText Method = new("De methode in woorden", "La méthode en mots", "The method in words");
    public static readonly LocalizedText Hidden = new("Wat verborgen is", "Ce qui est masqué", "What is hidden");
    public static readonly LocalizedText Orders = new("Aantal dimensies", "Nombre de dimensions", "Number of dimensions");
    public static readonly LocalizedText Dimension = new("Dimensie", "Dimension", "Dimension");
    public static readonly LocalizedText Table = new("Tabel", "Tableau", "Table");
    public static readonly LocalizedText Tables = new("Tabellen", "Tableaux", "Tables");
    public static readonly LocalizedText EveryTable = new("Elke tabel", "Chaque tableau", "Every table");
    public static readonly LocalizedText Cells = new("Cellen", "Cellules", "Cells");
    public static readonly LocalizedText HiddenCells = new("Verborgen", "Masquées", "Hidden");
    public static readonly LocalizedText HiddenShare = new("Verborgen %", "Masquées %", "Hidden %");
    public static readonly LocalizedText MassShare = new("Trajecten in verborgen cellen %", "Trajets dans des cellules masquées %", "Trajecten in hidden cells %");
    public static readonly LocalizedText Dropped = new("Weggelaten tabellen", "Tableaux omis", "Tables left out");
    public static readonly LocalizedText DroppedNote = new("Ze zouden te weinig getoond hebben.", "Ils auraient trop peu montré.", "They would have shown too little.");
    public static readonly LocalizedText Official = new("Officiële cijfers", "Chiffres officiels", "Official figures");
    public static readonly LocalizedText Document = new("Document", "Document", "Document");
    public static readonly LocalizedText Compared = new("Vergeleken", "Comparés", "Compared");
    public static readonly LocalizedText Equal = new("Gelijk", "Égaux", "Equal");
    public static readonly LocalizedText Explained = new("Verklaard verschil", "Différence expliquée", "Explained difference");
    public static readonly LocalizedText Contradicted = new("Tegengesproken", "Contredits", "Contradicted");
    public static readonly LocalizedText Total = new("Totaal", "Total", "Total");
    public static readonly LocalizedText Revision = new("Correcties", "Corrections", "Corrections");
    public static readonly LocalizedText Predecessors = new("Eerdere releases in dezelfde audit", "Versions antérieures dans le même audit", "Earlier releases in the same audit");
    public static readonly LocalizedText None = new("geen", "aucune", "none");
    public static readonly LocalizedText Limits = new("Wat dit verslag niet belooft", "Ce que ce rapport ne promet pas", "What this report does not promise");
    public static readonly LocalizedText Identity = new("Waarover dit verslag gaat", "Sur quoi porte ce rapport", "What this report is about");
    public static readonly LocalizedText PublishedAt = new("Gepubliceerd op", "Publié le", "Published at");
    public static readonly LocalizedText Profile = new("Profiel van het beleid", "Profil de la politique", "Profile of the policy");
    public static readonly LocalizedText MethodVersion = new("Versie van de methode", "Version de la méthode", "Version of the method");
    public static readonly LocalizedText Software = new("Software", "Logiciel", "Software");
    public static readonly LocalizedText Threshold = new("Kleinste getoonde groep", "Plus petit groupe montré", "Smallest group that is shown");
    public static readonly LocalizedText Data = new("Gegevens", "Données", "Data");
    public static readonly LocalizedText Definitions = new("Definities", "Définitions", "Definitions");
    public static readonly LocalizedText Policy = new("Beleid", "Politique", "Policy");
    public static readonly LocalizedText Masks = new("Verborgen cellen", "Cellules masquées", "Hidden cells");
    public static readonly LocalizedText Content = new("Inhoud", "Contenu", "Content");
    public static readonly LocalizedText Seal = new("Zegel", "Sceau", "Seal");

    public static readonly LocalizedText Releases = new("Releases", "Versions", "Releases");
    public static readonly LocalizedText ReleasesIntro = new(
        "Elk cijfer hoort bij een release. Een release verandert nooit; een nieuwe krijgt een nieuw nummer.",
        "Chaque chiffre appartient à une version. Une version ne change jamais ; une nouvelle reçoit un nouveau numéro.",
        "Every figure belongs to a release. A release never changes; a new one gets a new number.");
    public static readonly LocalizedText Current = new("actueel", "actuelle", "current");
    public static readonly LocalizedText DemonstrationData = new("demonstratiegegevens", "données de démonstration", "demonstration data");
    public static readonly LocalizedText OfficialData = new("officiële cijfers", "chiffres officiels", "official figures");
    public static readonly LocalizedText InIt = new("Wat erin zit", "Ce qu’elle contient", "What is in it");
    public static readonly LocalizedText Changed = new("Wat er veranderde", "Ce qui a changé", "What changed");
    public static readonly LocalizedText First = new("Dit is de eerste release.", "Ceci est la première version.", "This is the first release.");
    public static readonly LocalizedText NoErrata = new(
        "Tot deze release is geen fout in een gepubliceerd jaar bekend.", "Jusqu’à cette version, aucune erreur dans une année publiée n’est connue.", "Up to this release no mistake in a published year is known.");
    public static readonly LocalizedText ErrataHint = new(
        "Een gepubliceerd jaar verandert niet meer: het verschil zou over leerlingen vertellen. Wat er fout is, staat hier en bij elk cijfer.",
        "Une année publiée ne change plus : la différence parlerait d’élèves. Ce qui est faux figure ici et auprès de chaque chiffre.",
        "A published year does not change any more: the difference would tell of pupils. What is wrong stands here and beside each figure.");
    public static readonly LocalizedText Proof = new("Bewijs van de bescherming", "Preuve de la protection", "Proof of the protection");
    public static readonly LocalizedText ReadProof = new("Lees het auditverslag", "Lire le rapport d’audit", "Read the audit report");
    public static readonly LocalizedText ProofForPrograms = new("hetzelfde als JSON", "le même en JSON", "the same as JSON");
    public static readonly LocalizedText Files = new("Alles in één bestand", "Tout en un fichier", "All of it in one file");
    public static readonly LocalizedText FilesHint = new(
        "Elke cel van de release met haar herkomst en status; een verborgen cel is leeg.",
        "Chaque cellule de la version avec son origine et son statut ; une cellule masquée est vide.",
        "Every cell of the release with its origin and status; a hidden cell is empty.");
    public static readonly LocalizedText Checksums = new("Controlesommen", "Sommes de contrôle", "Checksums");
    public static readonly LocalizedText WhyThis = new("Hoe leerlingen beschermd zijn", "Comment les élèves sont protégés", "How pupils are protected");

    public static LocalizedText Title(string version) => new($"Auditverslag van release {version}", $"Rapport d’audit de la version {version}", $"Audit report of release {version}");

    public static LocalizedText Release(string version) => new($"Release {version}", $"Version {version}", $"Release {version}");

    public static LocalizedText Contents(int indicators, int tables, int cells, int hidden) => LocalizedText.Of(language => new LocalizedText(
        $"{indicators} indicatoren in {tables} tabellen, samen {N(cells, language)} cellen; {N(hidden, language)} daarvan zijn verborgen.",
        $"{indicators} indicateurs dans {tables} tableaux, soit {N(cells, language)} cellules ; {N(hidden, language)} d’entre elles sont masquées.",
        $"{indicators} indicators in {tables} tables, {N(cells, language)} cells together; {N(hidden, language)} of them are hidden.").In(language));

    public static LocalizedText ChangesSince(string version, int years, int tables, int changed) => LocalizedText.Of(language => new LocalizedText(
        $"Tegenover release {version}: {years} jaren erbij, {tables} tabellen erbij of weg, {N(changed, language)} cellen anders.",
        $"Par rapport à la version {version} : {years} années ajoutées, {tables} tableaux ajoutés ou retirés, {N(changed, language)} cellules modifiées.",
        $"Against release {version}: {years} years added, {tables} tables added or removed, {N(changed, language)} cells changed.").In(language));

    private static string N(int number, Language language) => FigureFormat.Of(number, 0, language);
}
