using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural;

/// <summary>A kind of object with two colour slots: its body and one named part.</summary>
/// <param name="Name">the noun of the captions</param>
/// <param name="Part">the named part, as captions say it: "legs", "roof"</param>
/// <param name="UsualColour">the body's colour where a caption needn't say it</param>
/// <param name="UsualPartColour">the part's colour where a caption needn't say it</param>
/// <param name="Build">adds the primitives: front towards +x, z up, any size (it is framed afterwards)</param>
public sealed record ProceduralObject(string Name, string Part, string UsualColour, string UsualPartColour, Action<PrimitiveScene, Random, Vector3, Vector3> Build)
{
    /// <summary>All kinds, in the order of their names.</summary>
    public static IReadOnlyList<ProceduralObject> All { get; } =
    [
        Objects.Car.Kind, Objects.Chair.Kind, Objects.Duck.Kind, Objects.House.Kind, Objects.Lamp.Kind, Objects.Mug.Kind,
        Objects.Mushroom.Kind, Objects.Snowman.Kind, Objects.Table.Kind, Objects.Tree.Kind,
    ];

    /// <summary>Whether the part's name is a plural: "with red legs", but "with a red roof".</summary>
    public bool PartIsPlural => Part.EndsWith('s');
}
