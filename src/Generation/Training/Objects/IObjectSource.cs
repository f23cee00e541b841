using Maquette.Scene.Cameras;

namespace Maquette.Generation.Training.Objects;

/// <summary>A supply of captioned objects seen from orthogonal cameras. What is drawn depends on the generator alone, so any batch of a run can be made again.</summary>
internal interface IObjectSource
{
    /// <summary>Every wording that its captions can hold, for building the vocabulary.</summary>
    IEnumerable<string> Vocabulary { get; }

    /// <summary>Draws an object and its pictures.</summary>
    /// <param name="views">orthogonal views, equally spaced in azimuth; 1 = a single view, which may stand anywhere, also overhead</param>
    /// <param name="size">height and width of a picture, pixels</param>
    /// <param name="rgba">[views, size, size, 4], sRGB-encoded colours 0…1 premultiplied by alpha; overwritten</param>
    DrawnObject Draw(Random random, int views, int size, Span<float> rgba);
}

/// <summary>What was drawn.</summary>
/// <param name="Caption">true of the object; says nothing of the view</param>
/// <param name="Noun">the words of the caption that name the kind of thing; identifiers go before them</param>
/// <param name="Colour">the colour word of its main part; null where no one colour is true</param>
/// <param name="Cameras">one a view</param>
internal sealed record DrawnObject(string Caption, string Noun, string? Colour, Camera[] Cameras)
{
    /// <summary>The most exact name of its kind: "ceiling fan" where the noun is "fan" and the caption need not say more.</summary>
    public string Kind { get; init; } = Noun;
}
