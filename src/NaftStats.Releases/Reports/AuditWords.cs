using NaftStats.Statistics.Text;

namespace NaftStats.Releases.Reports;

/// <summary>The headings and short words of the page of an audit report, in one language.</summary>
internal sealed class AuditWords(Language language)
{
    public Language Language { get; } = language;

    public string Code => Language.ToString().ToLowerInvariant();

    public string Title(string version) => Choose($"Auditverslag van release {version}", $"Rapport d'audit de la version {version}", $"Audit report of release {version}");

    public string Passed => Choose("Geslaagd: geen enkele aanval vond een klein cijfer.", "Réussi : aucune attaque n'a trouvé de petit chiffre.", "Passed: no attack found a small figure.");

    public string Failed => Choose("NIET geslaagd.", "NON réussi.", "NOT passed.");

    public string Synthetic => Choose(
        "De gegevens zijn synthetisch: demonstratie, geen officiële cijfers.",
        "Les données sont synthétiques : démonstration, pas de chiffres officiels.",
        "The data are synthetic: a demonstration, not official figures.");

    public string Attacks => Choose("Aanvallen", "Attaques", "Attacks");

    public string Attack => Choose("Aanval", "Attaque", "Attack");

    public string Attempts => Choose("Pogingen", "Tentatives", "Attempts");

    public string Successes => Choose("Geslaagd", "Réussies", "Successes");

    public string ControlAttempts => Choose("Pogingen op onbeschermd", "Tentatives sur données non protégées", "Attempts on unprotected");

    public string ControlSuccesses => Choose("Geslaagd op onbeschermd", "Réussies sur données non protégées", "Successes on unprotected");

    public string ControlNote => Choose(
        "Onbeschermd: dezelfde gegevens met enkel de kleine cellen verborgen. Een aanval die daar niets vindt, bewijst niets.",
        "Non protégées : les mêmes données où seules les petites cellules sont masquées. Une attaque qui n'y trouve rien ne prouve rien.",
        "Unprotected: the same data with only the small cells hidden. An attack that finds nothing there proves nothing.");

    public string Method => Choose("De methode in woorden", "La méthode en mots", "The method in words");

    public string Hidden => Choose("Wat verborgen is", "Ce qui est masqué", "What is hidden");

    public string Orders => Choose("Aantal dimensies", "Nombre de dimensions", "Number of dimensions");

    public string Dimension => Choose("Dimensie", "Dimension", "Dimension");

    public string Table => Choose("Tabel", "Tableau", "Table");

    public string Tables => Choose("Tabellen", "Tableaux", "Tables");

    public string EveryTable => Choose("Elke tabel", "Chaque tableau", "Every table");

    public string Cells => Choose("Cellen", "Cellules", "Cells");

    public string HiddenCells => Choose("Verborgen", "Masquées", "Hidden");

    public string HiddenShare => Choose("Verborgen %", "Masquées %", "Hidden %");

    public string MassShare => Choose("Trajecten in verborgen cellen %", "Trajets dans des cellules masquées %", "Trajecten in hidden cells %");

    public string MassNote => Choose(
        "Een streepje: ook afgerond zou het aandeel te veel zeggen.",
        "Un tiret : même arrondie, la part en dirait trop.",
        "A dash: even rounded, the share would tell too much.");

    public string Dropped => Choose("Weggelaten tabellen", "Tableaux omis", "Tables left out");

    public string DroppedNote => Choose(
        "Ze zouden te weinig getoond hebben.", "Ils auraient trop peu montré.", "They would have shown too little.");

    public string Official => Choose("Officiële cijfers", "Chiffres officiels", "Official figures");

    public string Document => Choose("Document", "Document", "Document");

    public string Compared => Choose("Vergeleken", "Comparés", "Compared");

    public string Equal => Choose("Gelijk", "Égaux", "Equal");

    public string Explained => Choose("Verklaard verschil", "Différence expliquée", "Explained difference");

    public string Contradicted => Choose("Tegengesproken", "Contredits", "Contradicted");

    public string Total => Choose("Totaal", "Total", "Total");

    public string Revision => Choose("Correcties", "Corrections", "Corrections");

    public string Predecessors => Choose("Eerdere releases in dezelfde audit", "Versions antérieures dans le même audit", "Earlier releases in the same audit");

    public string None => Choose("geen", "aucune", "none");

    public string Limits => Choose("Wat dit verslag niet belooft", "Ce que ce rapport ne promet pas", "What this report does not promise");

    public string Identity => Choose("Waarover dit verslag gaat", "Sur quoi porte ce rapport", "What this report is about");

    public string PublishedAt => Choose("Gepubliceerd op", "Publié le", "Published at");

    public string Profile => Choose("Profiel van het beleid", "Profil de la politique", "Profile of the policy");

    public string MethodVersion => Choose("Versie van de methode", "Version de la méthode", "Version of the method");

    public string Software => Choose("Software", "Logiciel", "Software");

    public string Threshold => Choose("Kleinste getoonde groep", "Plus petit groupe montré", "Smallest group that is shown");

    public string Data => Choose("Gegevens", "Données", "Data");

    public string Definitions => Choose("Definities", "Définitions", "Definitions");

    public string Policy => Choose("Beleid", "Politique", "Policy");

    public string Masks => Choose("Verborgen cellen", "Cellules masquées", "Hidden cells");

    public string Content => Choose("Inhoud", "Contenu", "Content");

    public string Seal => Choose("Zegel", "Sceau", "Seal");

    /// <summary>A number as the language writes it.</summary>
    public string Number(decimal number)
    {
        var text = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Language == Language.En ? text : text.Replace('.', ',');
    }

    private string Choose(string nl, string fr, string en) => new LocalizedText(nl, fr, en).In(Language);
}
