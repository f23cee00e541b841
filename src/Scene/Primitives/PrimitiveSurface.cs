using System.Numerics;

namespace Maquette.Scene.Primitives;

/// <summary>A primitive made ready for rays from one eye: they go into the local frame, where the shape is a unit one.</summary>
internal readonly struct PrimitiveSurface(Primitive part, Vector3 eye)
{
    private const float Near = 1e-4f;

    private readonly PrimitiveKind kind = part.Kind;
    private readonly float k = part.Shape;
    private readonly Matrix3 toLocal = part.Axes.Inverse();
    private readonly Vector3 q = eye - part.Centre;
    private readonly Vector3 o = part.Axes.Inverse().Transform(eye - part.Centre);
    private readonly float distanceSquared = (eye - part.Centre).LengthSquared();
    private readonly float boundSquared = part.BoundingRadius * part.BoundingRadius;

    public Vector3 Colour { get; } = part.Colour;

    /// <summary>A surface normal goes back to the world by the transpose of world-to-local.</summary>
    public Vector3 ToWorld(Vector3 normal) => Vector3.Normalize(toLocal.Transpose().Transform(normal));

    /// <summary>Whether the eye's ray meets the shape nearer than <paramref name="nearest"/>; then that and the local normal are set.</summary>
    public bool Hit(Vector3 direction, ref float nearest, ref Vector3 normal)
    {
        var along = Vector3.Dot(q, direction);
        if (along * along - distanceSquared + boundSquared < 0) return false;

        var d = toLocal.Transform(direction);
        return kind switch
        {
            PrimitiveKind.Ellipsoid => Ball(o, d, upperHalf: false, ref nearest, ref normal),
            PrimitiveKind.Hemisphere => Ball(o, d, upperHalf: true, ref nearest, ref normal),
            PrimitiveKind.Box => Cube(o, d, ref nearest, ref normal),
            PrimitiveKind.Frustum => Frustum(o, d, ref nearest, ref normal),
            _ => Ring(o, d, ref nearest, ref normal),
        };
    }

    private static bool Ball(Vector3 o, Vector3 d, bool upperHalf, ref float nearest, ref Vector3 normal)
    {
        float a = d.LengthSquared(), b = Vector3.Dot(o, d), disc = b * b - a * (o.LengthSquared() - 1);
        if (disc <= 0) return false;
        var hit = false;
        var t = (-b - MathF.Sqrt(disc)) / a;
        if (t > Near && t < nearest && (!upperHalf || o.Z + t * d.Z >= 0))
        {
            (nearest, normal, hit) = (t, o + t * d, true);
        }
        return hit | (upperHalf && Disc(o, d, 0, 1, -1, ref nearest, ref normal));
    }

    private static bool Cube(Vector3 o, Vector3 d, ref float nearest, ref Vector3 normal)
    {
        var inverse = Vector3.One / new Vector3(Apart(d.X), Apart(d.Y), Apart(d.Z));
        Vector3 t0 = (-Vector3.One - o) * inverse, t1 = (Vector3.One - o) * inverse;
        Vector3 first = Vector3.Min(t0, t1), last = Vector3.Max(t0, t1);
        var (enter, axis) = first.Y > first.X ? (first.Y, 1) : (first.X, 0);
        if (first.Z > enter) (enter, axis) = (first.Z, 2);
        var leave = MathF.Min(last.X, MathF.Min(last.Y, last.Z));
        if (enter >= leave || enter <= Near || enter >= nearest) return false;
        nearest = enter;
        normal = Vector3.Zero;
        normal[axis] = d[axis] > 0 ? -1 : 1;
        return true;
    }

    private static float Apart(float d) => MathF.Abs(d) < 1e-9f ? 1e-9f : d;

    /// <summary>The side is x² + y² = r(z)² with r(z) = 1 + m(z + 1), m = (k − 1)/2.</summary>
    private bool Frustum(Vector3 o, Vector3 d, ref float nearest, ref Vector3 normal)
    {
        float m = (k - 1) / 2, r0 = 1 + m * (o.Z + 1), rd = m * d.Z;
        var a = d.X * d.X + d.Y * d.Y - rd * rd;
        var b = o.X * d.X + o.Y * d.Y - r0 * rd;
        var disc = b * b - a * (o.X * o.X + o.Y * o.Y - r0 * r0);
        var hit = false;
        if (disc > 0 && MathF.Abs(a) > 1e-12f)
        {
            var root = MathF.Sqrt(disc);
            for (var sign = -1; sign <= 1; sign += 2)
            {
                float t = (-b + sign * root) / a, z = o.Z + t * d.Z, r = 1 + m * (z + 1);
                if (t <= Near || t >= nearest || MathF.Abs(z) > 1 || r < 0) continue;
                (nearest, normal, hit) = (t, new(o.X + t * d.X, o.Y + t * d.Y, -m * r), true);
            }
        }
        return hit | Disc(o, d, -1, 1, -1, ref nearest, ref normal) | Disc(o, d, 1, k, 1, ref nearest, ref normal);
    }

    private static bool Disc(Vector3 o, Vector3 d, float height, float radius, float up, ref float nearest, ref Vector3 normal)
    {
        if (MathF.Abs(d.Z) < 1e-9f) return false;
        float t = (height - o.Z) / d.Z, x = o.X + t * d.X, y = o.Y + t * d.Y;
        if (t <= Near || t >= nearest || x * x + y * y >= radius * radius) return false;
        (nearest, normal) = (t, new(0, 0, up));
        return true;
    }

    /// <summary>Sphere tracing of the ring's distance inside its bounding ball: the quartic needs more care for no visible gain.</summary>
    private bool Ring(Vector3 o, Vector3 d, ref float nearest, ref Vector3 normal)
    {
        float a = d.LengthSquared(), b = Vector3.Dot(o, d), outer = 1 + k, disc = b * b - a * (o.LengthSquared() - outer * outer);
        if (disc <= 0) return false;
        float root = MathF.Sqrt(disc), t = MathF.Max(0, (-b - root) / a), end = MathF.Min(nearest, (-b + root) / a), length = MathF.Sqrt(a);
        for (var step = 0; step < 48 && t < end; step++)
        {
            var p = o + t * d;
            var radius = MathF.Sqrt(p.X * p.X + p.Y * p.Y);
            var fromTube = MathF.Sqrt((radius - 1) * (radius - 1) + p.Z * p.Z);
            if (fromTube - k < 1e-3f)
            {
                if (t <= Near) return false;
                var s = (radius - 1) / MathF.Max(radius, 1e-9f);
                (nearest, normal) = (t, new(p.X * s, p.Y * s, p.Z));
                return true;
            }
            t += (fromTube - k) / length;
        }
        return false;
    }
}
