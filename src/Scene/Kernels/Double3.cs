using System.Numerics;

namespace Maquette.Scene.Kernels;

/// <summary>Three numbers in double precision, for differences of products that single precision would lose.</summary>
internal readonly record struct Double3(double X, double Y, double Z)
{
    public static implicit operator Double3(Vector3 v) => new(v.X, v.Y, v.Z);

    public static Double3 operator +(Double3 a, Double3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Double3 operator *(double s, Double3 a) => new(s * a.X, s * a.Y, s * a.Z);

    public static double Dot(Double3 a, Double3 b) => a.X * b.X + a.Y * b.Y + a.Z * b.Z;

    /// <summary>a × b, to the last bit the negative of b × a.</summary>
    public static Double3 Cross(Double3 a, Double3 b) => new(a.Y * b.Z - a.Z * b.Y, a.Z * b.X - a.X * b.Z, a.X * b.Y - a.Y * b.X);
}
