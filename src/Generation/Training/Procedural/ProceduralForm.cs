using System.Numerics;
using Maquette.Scene.Primitives;

namespace Maquette.Generation.Training.Procedural;

/// <summary>A way of being a kind of object that has its own name: an office chair is a chair.</summary>
/// <param name="Name">the noun of the captions, which ends with the kind's</param>
/// <param name="Build">adds the primitives: front towards +x, z up, any size (it is framed afterwards)</param>
public sealed record ProceduralForm(string Name, Action<PrimitiveScene, Random, Slots<Vector3>> Build);
