using System.Numerics;

namespace Maquette.Scene.Rendering;

/// <summary>What a <see cref="VolumeRenderer"/> is asked for besides cameras and size.</summary>
public sealed record RenderSettings
{
    /// <summary>Samples across the diameter of the field's ball: the step is 2·radius / this. The papers take 512 (in a box), 32 pixels need about 40.</summary>
    public int Samples { get; init; } = 512;

    /// <summary>Start each ray at a random part of its first step (training); otherwise in the middle of it.</summary>
    public bool Jitter { get; init; }

    public Shading Shading { get; init; } = Shading.Albedo;

    /// <summary>Positions of the point light, one a view, metres; needed unless the shading is <see cref="Shading.Albedo"/>.</summary>
    public IReadOnlyList<Vector3> Lights { get; init; } = [];

    /// <summary>l_a, brightness of a face turned away from the light.</summary>
    public float Ambient { get; init; } = 0.1f;

    /// <summary>l_p, what the light adds to a face turned to it.</summary>
    public float Diffuse { get; init; } = 0.9f;

    /// <summary>Also give the picture of normals and the orientation loss's mean.</summary>
    public bool Normals { get; init; }

    /// <summary>Also give the orientation loss's mean; whatever needs normals gives it anyway.</summary>
    public bool Orientation { get; init; }

    /// <summary>Where nothing but the orientation loss needs normals: it is estimated from one ray in so many, drawn anew each time there is jitter.</summary>
    public int OrientationEvery { get; init; } = 1;

    /// <summary>Also give the spread of the depth along each ray.</summary>
    public bool DepthVariance { get; init; }

    /// <summary>Half the distance over which the density's slope is taken, metres.</summary>
    public float NormalEpsilon { get; init; } = 0.01f;

    /// <summary>Rays marched at once: bounds the memory, does not change the picture.</summary>
    public int ChunkRays { get; init; } = 32768;

    /// <summary>How many rays stand for one whose normals are looked at.</summary>
    internal int RaysForNormals => Normals || Shading != Shading.Albedo ? 1 : OrientationEvery;

    internal bool NeedsNormals => Normals || Orientation || Shading != Shading.Albedo;
}
