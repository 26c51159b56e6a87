using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Suite;

namespace NaftStats.Attacks;

/// <summary>The attacks on what is printed: texts, reference tables, and the printed counts in the exact relations; and their controls.</summary>
public static class WordAttacks
{
    /// <summary>All of them.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="seedData">The folder with the publications.</param>
    public static async Task<AttackResult[]> Run(Scene scene, string seedData)
    {
        var tables = await PrintedTable.Ask(scene.Api, seedData);
        return [await TextAttack.Run(scene, tables), ReferenceAttack.Run(tables, scene.Universe.Codebook.Catalogue.Threshold), ReaderAttack.Run(scene, seedData)];
    }

    /// <summary>
    /// The same on texts that tell what is hidden, on tables that hide their small counts and nothing else, and for a reader of a report that
    /// prints every figure of one dimension that is hidden and not small.
    /// </summary>
    public static async Task<AttackResult[]> Controls(Scene scene, string seedData)
    {
        var tables = await PrintedTable.Ask(scene.Api, seedData);
        var planted = new List<string>();
        var texts = tables.Sum(table => TextAttack.Read(table with { Texts = [.. table.Figures.Where(figure => figure.IsHidden).Select(figure => $"Daarvan {figure.Printed} in totaal.")] }, planted));
        return
        [
            new AttackResult("17", "planted texts", texts, planted), ReferenceAttack.Run(tables, scene.Universe.Codebook.Catalogue.Threshold, onlySmall: true), ReaderAttack.Control(scene),
        ];
    }
}
