using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural;

/// <summary>A kind of object with its colour slots: the body, one named part, and with some kinds another.</summary>
/// <param name="Name">the noun of the captions</param>
/// <param name="Part">the named part, as captions say it: "legs", "roof"</param>
/// <param name="UsualColour">the body's colour where a caption needn't say it</param>
/// <param name="UsualPartColour">the part's colour where a caption needn't say it</param>
/// <param name="Build">adds the primitives: front towards +x, z up, any size (it is framed afterwards)</param>
public sealed record ProceduralObject(string Name, string Part, string UsualColour, string UsualPartColour, Action<PrimitiveScene, Random, Slots<Vector3>> Build)
{
    /// <summary>All kinds, in the order of their names.</summary>
    public static IReadOnlyList<ProceduralObject> All { get; } =
    [
        Objects.Airplane.Kind,
        Objects.Bed.Kind,
        Objects.Bicycle.Kind,
        Objects.Boat.Kind,
        Objects.Bus.Kind,
        Objects.Cactus.Kind,
        Objects.Car.Kind,
        Objects.Castle.Kind,
        Objects.Cat.Kind,
        Objects.Chair.Kind,
        Objects.Dog.Kind,
        Objects.Duck.Kind,
        Objects.Fish.Kind,
        Objects.Guitar.Kind,
        Objects.Hammer.Kind,
        Objects.Helicopter.Kind,
        Objects.House.Kind,
        Objects.IceCream.Kind,
        Objects.Ladder.Kind,
        Objects.Lamp.Kind,
        Objects.Lighthouse.Kind,
        Objects.Mug.Kind,
        Objects.Mushroom.Kind,
        Objects.Pencil.Kind,
        Objects.Robot.Kind,
        Objects.Rocket.Kind,
        Objects.Scooter.Kind,
        Objects.Shovel.Kind,
        Objects.Snowman.Kind,
        Objects.Sofa.Kind,
        Objects.Table.Kind,
        Objects.Teapot.Kind,
        Objects.Tractor.Kind,
        Objects.Train.Kind,
        Objects.Tree.Kind,
        Objects.Truck.Kind,
        Objects.Umbrella.Kind,
    ];

    /// <summary>A second part with its own colour, as captions say it; null where the kind has none.</summary>
    public string? OtherPart { get; init; }

    /// <summary>The other part's colour where a caption needn't say it; null: the body's.</summary>
    public string? UsualOtherColour { get; init; }

    /// <summary>Two colours that training never shows this kind's body in, so that what a prior makes of them tells composition from memory.</summary>
    public required IReadOnlyList<string> HeldOutColours { get; init; }

    /// <summary>Named forms beside the plain one.</summary>
    public IReadOnlyList<ProceduralForm> Forms { get; init; } = [];

    /// <summary>Whether the part's name is a plural: "with red legs", but "with a red roof".</summary>
    public bool PartIsPlural => Captions.IsPlural(Part);
}
