using System.Numerics;

namespace Maquette.Scene.Primitives;

/// <summary>
/// An object put together from coloured primitives in the world frame: x to the front, y to the right seen from the front's opposite side
/// (right-handed), z up. Sizes are half extents; colours are sRGB, 0…1.
/// </summary>
public sealed class PrimitiveScene
{
    private readonly List<Primitive> parts = [];

    internal IReadOnlyList<Primitive> Parts => parts;

    public void Ellipsoid(Vector3 centre, Vector3 radii, Vector3 colour, Quaternion? turn = null) =>
        Add(PrimitiveKind.Ellipsoid, 0, centre, radii, colour, turn);

    public void Box(Vector3 centre, Vector3 half, Vector3 colour, Quaternion? turn = null) =>
        Add(PrimitiveKind.Box, 0, centre, half, colour, turn);

    /// <param name="top">radius at the upper end as a share of the lower one: 0 a cone, 1 a cylinder</param>
    public void Frustum(Vector3 centre, Vector3 half, float top, Vector3 colour, Quaternion? turn = null) =>
        Add(PrimitiveKind.Frustum, top, centre, half, colour, turn);

    public void Cylinder(Vector3 centre, float radius, float halfHeight, Vector3 colour, Quaternion? turn = null) =>
        Frustum(centre, new(radius, radius, halfHeight), 1, colour, turn);

    public void Cone(Vector3 centre, float radius, float halfHeight, Vector3 colour, Quaternion? turn = null) =>
        Frustum(centre, new(radius, radius, halfHeight), 0, colour, turn);

    public void Hemisphere(Vector3 centre, Vector3 radii, Vector3 colour, Quaternion? turn = null) =>
        Add(PrimitiveKind.Hemisphere, 0, centre, radii, colour, turn);

    /// <param name="tube">tube radius as a share of the ring's</param>
    public void Torus(Vector3 centre, float radius, float tube, Vector3 colour, Quaternion? turn = null) =>
        Add(PrimitiveKind.Torus, tube, centre, new(radius), colour, turn);

    /// <summary>The same object stretched along the world axes, centred, and scaled so that it fits a ball of <paramref name="radius"/> metres.</summary>
    public PrimitiveScene Framed(Vector3 stretch, float radius)
    {
        var stretched = parts.Select(p => p with { Centre = stretch * p.Centre, Axes = Matrix3.Scale(stretch) * p.Axes }).ToArray();
        var outline = stretched.SelectMany(p => p.Outline()).ToArray();
        var middle = (outline.Aggregate(Vector3.Min) + outline.Aggregate(Vector3.Max)) / 2;
        var scale = radius / outline.Max(p => Vector3.Distance(p, middle));

        var framed = new PrimitiveScene();
        framed.parts.AddRange(stretched.Select(p => p with { Centre = scale * (p.Centre - middle), Axes = scale * p.Axes }));
        return framed;
    }

    /// <summary>The same object in other colours.</summary>
    /// <param name="paint">from a part's colour to its new one, sRGB, 0…1</param>
    public PrimitiveScene Painted(Func<Vector3, Vector3> paint)
    {
        var painted = new PrimitiveScene();
        painted.parts.AddRange(parts.Select(part => part with { Colour = paint(part.Colour) }));
        return painted;
    }

    /// <summary>A rotation by an angle in degrees around a world axis, right-handed.</summary>
    public static Quaternion Turn(Vector3 axis, float degrees) => Quaternion.CreateFromAxisAngle(axis, float.DegreesToRadians(degrees));

    private void Add(PrimitiveKind kind, float shape, Vector3 centre, Vector3 half, Vector3 colour, Quaternion? turn) =>
        parts.Add(new(kind, shape, centre, Matrix3.From(turn ?? Quaternion.Identity) * Matrix3.Scale(half), colour));
}
