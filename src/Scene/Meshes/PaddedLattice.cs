using System.Numerics;

namespace Maquette.Scene.Meshes;

/// <summary>Field values less the level, with one more layer around them that is outside everywhere: the mirror image of the border.</summary>
internal sealed class PaddedLattice
{
    private readonly float[] values;
    private readonly byte[] inside;

    private PaddedLattice(int side) => (Side, values, inside) = (side, new float[side * side * side], new byte[side * side * side]);

    /// <summary>Samples along each axis, padding included.</summary>
    public int Side { get; }

    public float this[int x, int y, int z] => values[(z * Side + y) * Side + x];

    /// <summary>1 where the sample is inside, 0 where it is not.</summary>
    public ReadOnlySpan<byte> InsideRow(int y, int z) => inside.AsSpan((z * Side + y) * Side, Side);

    /// <summary>How the value grows along each axis, a sample apart: half the difference of the neighbours.</summary>
    public Vector3 Gradient(int x, int y, int z)
    {
        int last = Side - 1, xa = int.Max(x - 1, 0), ya = int.Max(y - 1, 0), za = int.Max(z - 1, 0);
        return 0.5f * new Vector3(
            this[int.Min(x + 1, last), y, z] - this[xa, y, z],
            this[x, int.Min(y + 1, last), z] - this[x, ya, z],
            this[x, y, int.Min(z + 1, last)] - this[x, y, za]);
    }

    public static PaddedLattice Around(ReadOnlySpan<float> source, int count, float level)
    {
        var lattice = new PaddedLattice(checked(count + 2));
        for (var z = 0; z < lattice.Side; z++)
        {
            for (var y = 0; y < lattice.Side; y++)
            {
                int sy = int.Clamp(y - 1, 0, count - 1), sz = int.Clamp(z - 1, 0, count - 1);
                var outer = sy != y - 1 || sz != z - 1;
                lattice.Fill(y, z, source.Slice((sz * count + sy) * count, count), level, outer);
            }
        }
        return lattice;
    }

    private void Fill(int y, int z, ReadOnlySpan<float> source, float level, bool outer)
    {
        var start = (z * Side + y) * Side;
        var row = values.AsSpan(start, Side);
        for (var x = 0; x < source.Length; x++) row[x + 1] = outer ? Outside(source[x] - level) : Known(source[x] - level);
        row[0] = Outside(row[1]);
        row[^1] = Outside(row[^2]);

        var bits = inside.AsSpan(start, Side);
        for (var x = 0; x < row.Length; x++) bits[x] = row[x] > 0 ? (byte)1 : (byte)0;
    }

    private static float Known(float value) => float.IsNaN(value) ? float.MinValue : value;

    private static float Outside(float value) => -float.Abs(Known(value));
}
