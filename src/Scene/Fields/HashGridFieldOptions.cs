using Maquette.Scene.Encodings;

namespace Maquette.Scene.Fields;

/// <summary>What a <see cref="HashGridField"/> is made of.</summary>
public sealed record HashGridFieldOptions
{
    public HashGridOptions Grid { get; init; } = new();

    public DensityLaw Density { get; init; } = DensityLaw.Papers;

    /// <summary>
    /// Width of the hidden layer between the grid's features and density and colour. 0 leaves the network out: the four features of all levels are
    /// added up and used as they are, several times faster and enough for pictures of 32…64 pixels.
    /// </summary>
    public int Hidden { get; init; } = 64;

    /// <summary>The field lives in the ball of this radius, metres.</summary>
    public float Radius { get; init; } = 1;

    /// <summary>The papers' field: 16 levels of 2 features, one hidden layer of 64.</summary>
    public static HashGridFieldOptions Papers { get; } = new();

    /// <summary>Lattices of 12, 24 and 48 points an edge with density and colour in them, no hashing and no network.</summary>
    public static HashGridFieldOptions Draft { get; } = new()
    {
        Grid = new() { Levels = 3, Features = 4, BaseResolution = 12, Growth = 2, Log2TableSize = 17, InitialSpread = 0.02f },
        Density = DensityLaw.Draft,
        Hidden = 0,
    };
}
