using System.Numerics;

namespace Maquette.Scene.Primitives;

/// <summary>
/// A unit shape placed by an affine map. The unit shapes stand on the local z axis: the ball of radius 1; the cube from −1 to 1; the
/// frustum of radius 1 at z = −1 and <c>Shape</c> at z = 1; the upper half of the ball; the ring of radius 1 with a tube of radius <c>Shape</c>.
/// </summary>
internal readonly record struct Primitive(PrimitiveKind Kind, float Shape, Vector3 Centre, Matrix3 Axes, Vector3 Colour)
{
    /// <summary>The largest distance of a point of the placed shape from its centre.</summary>
    public float BoundingRadius => Axes.Norm() * Kind switch
    {
        PrimitiveKind.Ellipsoid or PrimitiveKind.Hemisphere => 1,
        PrimitiveKind.Torus => 1 + Shape,
        _ => MathF.Sqrt(3),
    };

    /// <summary>The corners of a box around the shape, in the world.</summary>
    public IEnumerable<Vector3> Corners()
    {
        var half = Kind switch
        {
            PrimitiveKind.Torus => new(1 + Shape, 1 + Shape, Shape),
            PrimitiveKind.Frustum => new(MathF.Max(1, Shape), MathF.Max(1, Shape), 1),
            _ => Vector3.One,
        };
        for (var i = 0; i < 8; i++) yield return Centre + Axes.Transform(half * new Vector3(2 * (i & 1) - 1, (i & 2) - 1, (i & 4) / 2 - 1));
    }

    /// <summary>Points on the shape that span its extent, for framing.</summary>
    public IEnumerable<Vector3> Outline()
    {
        for (var i = 0; i < 27; i++)
        {
            var corner = new Vector3(i % 3 - 1, i / 3 % 3 - 1, i / 9 - 1);
            yield return Centre + Axes.Transform(OnSurface(corner));
        }
    }

    private Vector3 OnSurface(Vector3 corner)
    {
        var ball = corner == Vector3.Zero ? corner : Vector3.Normalize(corner);
        var disc = MathF.Max(1, MathF.Sqrt(corner.X * corner.X + corner.Y * corner.Y));
        return Kind switch
        {
            PrimitiveKind.Ellipsoid => ball,
            PrimitiveKind.Hemisphere => ball with { Z = MathF.Max(0, ball.Z) },
            PrimitiveKind.Frustum => Round(corner, (1 + (Shape - 1) * .5f * (corner.Z + 1)) / disc, 1),
            PrimitiveKind.Torus => Round(corner, (1 + Shape) / disc, Shape),
            _ => corner,
        };
    }

    private static Vector3 Round(Vector3 corner, float radius, float height) => new(corner.X * radius, corner.Y * radius, corner.Z * height);
}

public enum PrimitiveKind
{
    Ellipsoid,
    Box,
    Frustum,
    Hemisphere,
    Torus,
}
