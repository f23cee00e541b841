using Maquette.Generation.Training.Catalogues;
using Maquette.Generation.Training.Procedural;

namespace Maquette.Generation.Training.Shards;

/// <summary>True captions of rendered models, in the catalogues' language.</summary>
internal static class ShardCaptions
{
    /// <summary>Every wording that the captions of these models can hold.</summary>
    public static IReadOnlyList<string> Vocabulary(IEnumerable<ShardModel> models) =>
    [
        "a an the with", .. Palette.Names, .. MaterialWords.All, .. PartWords.All, .. CataloguePlaces.Words.Values.Distinct(),
        .. models.SelectMany(model => model.Modifiers.Append(model.Noun)).Distinct().Order(StringComparer.Ordinal),
    ];

    public static string Draw(ShardModel model, ShardVariant variant, Random random) =>
        CatalogueCaptions.Caption(new(model.Noun, model.Modifiers, model.Material, model.Place), variant.Colour, variant.Part, variant.PartColour, random);
}
