using System.Text;

namespace Maquette.Generation.Training.Catalogues;

/// <summary>Who made the pieces that a prior was trained on, as Markdown for CREDITS.md.</summary>
internal static class CatalogueCredits
{
    private const string Scopia = "Emmanuel PUYBARET / eTeks <info@eteks.com> and Scopia Visual Interfaces Systems, s.l. (http://www.scopia.es)";

    /// <summary>One section for each catalogue and licence, the makers in order of name, each with their pieces.</summary>
    public static string Text(IEnumerable<CatalogueEntry> entries)
    {
        var all = entries.ToArray();
        var text = new StringBuilder();
        text.Append(
            """
            The 3D models come from the furniture catalogues of [Sweet Home 3D](https://www.sweethome3d.com), converted to OBJ by Emmanuel Puybaret. They were
            changed: turned, scaled, some parts painted in other colours, and drawn as small pictures. Their makers do not endorse this use of them.

            """);
        foreach (var section in all.GroupBy(entry => (entry.Catalogue, entry.Licence)).OrderBy(s => s.Key.Catalogue, StringComparer.Ordinal).ThenBy(s => s.Key.Licence.Name, StringComparer.Ordinal))
            Section(text, section.Key.Catalogue, section.Key.Licence, [.. section]);

        var mislaid = all.Where(entry => entry.Licence != entry.CatalogueLicence).OrderBy(entry => entry.Id, StringComparer.Ordinal).ToArray();
        if (mislaid.Length > 0) text.Append("\nThe makers' own licence files say otherwise than the catalogues for these, and are followed: ");
        if (mislaid.Length > 0) text.AppendJoin("; ", mislaid.Select(entry => $"{entry.Name} ({entry.Creator}; {entry.CatalogueLicence.Name} in {entry.Catalogue}, {entry.Licence.Name} by its maker)")).Append(".\n");
        return text.ToString();
    }

    private static void Section(StringBuilder text, string catalogue, CatalogueLicence licence, CatalogueEntry[] entries)
    {
        text.Append($"\n### {catalogue}, [{licence.Name}]({licence.Url})\n\n");
        if (catalogue.StartsWith("Scopia", StringComparison.OrdinalIgnoreCase)) text.Append($"© {Scopia}.\n\n");
        foreach (var maker in entries.GroupBy(entry => entry.Creator).OrderBy(m => m.Key, StringComparer.OrdinalIgnoreCase))
        {
            var pieces = maker.Select(Piece).Distinct().Order(StringComparer.OrdinalIgnoreCase);
            text.Append("- ").Append(maker.Key.Length > 0 ? maker.Key : "unnamed").Append(": ").AppendJoin(", ", pieces).Append('\n');
        }
    }

    private static string Piece(CatalogueEntry entry) =>
        entry.Title is { } title && !title.Equals(entry.Name, StringComparison.OrdinalIgnoreCase) ? $"{entry.Name} (\"{title}\")" : entry.Name;
}
