namespace Maquette.Generation.Training.Catalogues;

/// <summary>A licence that lets models be trained on and pictures of them be shown.</summary>
internal sealed record CatalogueLicence(string Name, string Url)
{
    public static CatalogueLicence PublicDomain { get; } = new("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/");

    public static CatalogueLicence Attribution { get; } = new("CC BY 3.0", "https://creativecommons.org/licenses/by/3.0/");

    public static CatalogueLicence AttributionUnitedStates { get; } = new("CC BY 3.0 US", "https://creativecommons.org/licenses/by/3.0/us/");

    /// <summary>The licence that a catalogue's or a model's own words name; null for any other, which is not taken.</summary>
    public static CatalogueLicence? Named(string text)
    {
        if (Has("public domain") || Has("CC0") || Has("Creative Commons Zero")) return PublicDomain;
        if (!Has("Attribution") || Has("ShareAlike") || Has("Share Alike") || Has("NonCommercial") || Has("Non-Commercial") || Has("NoDerivs")) return null;
        return Has("United States") ? AttributionUnitedStates : Attribution;

        bool Has(string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);
    }
}
