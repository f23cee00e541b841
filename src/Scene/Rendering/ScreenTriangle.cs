using System.Numerics;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering;

/// <summary>
/// A triangle on the screen as three edge functions e = A·x + B·y + C, one opposite each corner, all ≥ 0 inside (Pineda 1988), and the plane of
/// 1/depth, which is linear in screen space. x and y count from the first corner, so that small triangles far from the screen's corner keep
/// their precision; in return each is a ten-thousandth of a sample larger than it is, so that no sample falls between neighbours.
/// </summary>
internal readonly struct ScreenTriangle
{
    private const float Overlap = 1e-4f;

    public readonly Vector2 Origin;
    public readonly Vector3 A, B, C;
    public readonly float DepthX, DepthY, Depth, MinDepth, MaxDepth;

    /// <summary>Counter-clockwise to the eye.</summary>
    public readonly bool FacesEye;

    /// <summary>False for a triangle that is seen edge-on.</summary>
    public readonly bool Visible;

    /// <param name="a">x and y in samples, rows from the top; 1/depth in z</param>
    /// <param name="b">as a</param>
    /// <param name="c">as a</param>
    public ScreenTriangle(Vector3 a, Vector3 b, Vector3 c)
    {
        Vector3 ab = b - a, ac = c - a;
        var area = ab.X * ac.Y - ab.Y * ac.X;   // twice the area; rows grow downwards, so counter-clockwise is negative
        Origin = new(a.X, a.Y);
        FacesEye = area < 0;
        Visible = area != 0 && float.IsFinite(area);

        var sign = area < 0 ? -1f : 1f;
        A = sign * new Vector3(ab.Y - ac.Y, ac.Y, -ab.Y);
        B = sign * new Vector3(ac.X - ab.X, -ac.X, ab.X);
        C = new Vector3(float.Abs(area), 0, 0) + Overlap * (Vector3.Abs(A) + Vector3.Abs(B));

        (Depth, MinDepth, MaxDepth) = (a.Z, float.Min(a.Z, float.Min(b.Z, c.Z)), float.Max(a.Z, float.Max(b.Z, c.Z)));
        DepthX = (ab.Z * ac.Y - ac.Z * ab.Y) / area;
        DepthY = (ac.Z * ab.X - ab.Z * ac.X) / area;
    }

    private ScreenTriangle(Vector2 origin, Double3 a, Double3 b, Double3 c, float near)
    {
        Double3 e0 = Double3.Cross(b, c), e1 = Double3.Cross(c, a), e2 = Double3.Cross(a, b);
        var volume = Double3.Dot(a, e0);
        Origin = origin;
        FacesEye = volume < 0;   // rows grow downwards
        Visible = volume != 0 && double.IsFinite(volume);

        var sign = volume < 0 ? -1 : 1;
        A = Single(sign * e0.X, sign * e1.X, sign * e2.X);
        B = Single(sign * e0.Y, sign * e1.Y, sign * e2.Y);
        C = Single(sign * e0.Z, sign * e1.Z, sign * e2.Z);

        var plane = 1 / volume * (e0 + e1 + e2);
        (DepthX, DepthY, Depth) = ((float)plane.X, (float)plane.Y, (float)plane.Z);
        MinDepth = (float)(1 / double.Max(near, double.Max(a.Z, double.Max(b.Z, c.Z))));
        MaxDepth = (float)(1 / double.Max(near, double.Min(a.Z, double.Min(b.Z, c.Z))));

        static Vector3 Single(double x, double y, double z) => new((float)x, (float)y, (float)z);
    }

    /// <summary>
    /// From homogeneous corners (x·z, y·z, z), in which edge functions and 1/depth are right for a triangle that reaches behind the eye too (Olano and
    /// Greer 1997): the part behind it does not show. Neighbours have to the last bit opposite functions along their edge, so nothing is enlarged.
    /// </summary>
    /// <param name="origin">the sample from which the corners' x and y count</param>
    /// <param name="a">x and y in samples, rows from the top, times the depth z</param>
    /// <param name="b">as a</param>
    /// <param name="c">as a</param>
    /// <param name="near">what lies before this depth is drawn at it, metres</param>
    public static ScreenTriangle Homogeneous(Vector2 origin, Vector3 a, Vector3 b, Vector3 c, float near) => new(origin, a, b, c, near);

    /// <summary>Perspective-correct weights of the corners at a sample, given the corners' 1/depth: e_i/z_i over their sum.</summary>
    public Vector3 Weights(float x, float y, Vector3 inverseDepths)
    {
        var e = Vector3.Max(A * (x - Origin.X) + (B * (y - Origin.Y) + C), Vector3.Zero) * inverseDepths;
        return e / (e.X + e.Y + e.Z);
    }
}
