using System.Numerics;

namespace Maquette.Scene.Primitives;

/// <summary>A 3×3 matrix by columns.</summary>
internal readonly record struct Matrix3(Vector3 X, Vector3 Y, Vector3 Z)
{
    public static Matrix3 Scale(Vector3 s) => new(new(s.X, 0, 0), new(0, s.Y, 0), new(0, 0, s.Z));

    public static Matrix3 From(Quaternion q) =>
        new(Vector3.Transform(Vector3.UnitX, q), Vector3.Transform(Vector3.UnitY, q), Vector3.Transform(Vector3.UnitZ, q));

    public Vector3 Transform(Vector3 v) => v.X * X + v.Y * Y + v.Z * Z;

    public static Matrix3 operator *(Matrix3 a, Matrix3 b) => new(a.Transform(b.X), a.Transform(b.Y), a.Transform(b.Z));

    public static Matrix3 operator *(float s, Matrix3 a) => new(s * a.X, s * a.Y, s * a.Z);

    public Matrix3 Transpose() => new(new(X.X, Y.X, Z.X), new(X.Y, Y.Y, Z.Y), new(X.Z, Y.Z, Z.Z));

    public Matrix3 Inverse()
    {
        var (r0, r1, r2) = (Vector3.Cross(Y, Z), Vector3.Cross(Z, X), Vector3.Cross(X, Y));
        return 1 / Vector3.Dot(X, r0) * new Matrix3(r0, r1, r2).Transpose();
    }

    /// <summary>An upper bound of how much a unit vector can be stretched (Frobenius for one far from orthogonal, the longest column when columns are).</summary>
    public float Norm()
    {
        var skew = MathF.Abs(Vector3.Dot(X, Y)) + MathF.Abs(Vector3.Dot(Y, Z)) + MathF.Abs(Vector3.Dot(Z, X));
        var longest = MathF.Max(X.Length(), MathF.Max(Y.Length(), Z.Length()));
        return skew < 1e-4f * longest * longest ? longest : MathF.Sqrt(X.LengthSquared() + Y.LengthSquared() + Z.LengthSquared());
    }
}
