using System.Numerics;
using Maquette.Scene.Cameras;
using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>
/// Steps of one length along rays through the ball, leaving out those in empty cells: an empty cell is crossed in one stride that ends on
/// the same lattice of steps, so a pruned ray keeps exactly the samples of an unpruned one that lie in occupied cells.
/// </summary>
internal sealed unsafe class Marching(Rays rays, int firstRay, int count, float radius, float step, OccupancyCells? cells)
{
    private const int Block = 256;

    /// <summary>Counts the samples: offsets [rays + 1] where each ray's samples begin.</summary>
    /// <param name="jitter">[rays], where in its first step each ray begins, 0…1</param>
    public int[] Count(ReadOnlySpan<float> jitter, int threads)
    {
        var offsets = new int[count + 1];
        fixed (float* fixedJitter = jitter)
        {
            var u = fixedJitter;
            Blocks.For(count, Block, threads, (from, to) =>
            {
                for (var r = from; r < to; r++) offsets[r + 1] = March(r, u[r], null);
            });
        }
        for (var r = 0; r < count; r++) offsets[r + 1] += offsets[r];
        return offsets;
    }

    /// <summary>Writes the samples that were counted.</summary>
    /// <param name="points">[samples, 3], metres</param>
    /// <param name="distances">[samples], metres from the eye</param>
    public void Fill(ReadOnlySpan<float> jitter, int[] offsets, Span<float> points, Span<float> distances, int threads)
    {
        fixed (float* fixedJitter = jitter, fixedPoints = points, fixedDistances = distances)
        {
            float* u = fixedJitter, p = fixedPoints, t = fixedDistances;
            Blocks.For(count, Block, threads, (from, to) =>
            {
                for (var r = from; r < to; r++)
                {
                    if (offsets[r] == offsets[r + 1]) continue;
                    March(r, u[r], t + offsets[r]);
                    var o = rays.Origin(firstRay + r);
                    var d = rays.Directions[firstRay + r];
                    for (var i = offsets[r]; i < offsets[r + 1]; i++)
                    {
                        var x = o + t[i] * d;
                        (p[3 * i], p[3 * i + 1], p[3 * i + 2]) = (x.X, x.Y, x.Z);
                    }
                }
            });
        }
    }

    private int March(int r, float jitter, float* distances)
    {
        if (!rays.MeetsBall(firstRay + r, radius, out var near, out var far)) return 0;
        var steps = (int)MathF.Ceiling((far - near) / step - jitter);   // those with near + (k + jitter)·step < far
        if (cells is not { } grid)
        {
            if (distances != null)
                for (var k = 0; k < steps; k++) distances[k] = near + (k + jitter) * step;
            return Math.Max(steps, 0);
        }

        var scale = grid.Resolution / (2 * grid.Radius);
        var o = (rays.Origin(firstRay + r) + new Vector3(grid.Radius)) * scale;   // in cells
        var d = rays.Directions[firstRay + r] * scale;
        var inverse = Vector3.One / d;
        var ahead = new Vector3(d.X > 0 ? 1 : 0, d.Y > 0 ? 1 : 0, d.Z > 0 ? 1 : 0);
        var last = grid.Resolution - 1;
        var kept = 0;
        for (var k = 0; k < steps;)
        {
            var t = near + (k + jitter) * step;
            var x = o + t * d;
            var cell = Vector3.Clamp(new(MathF.Floor(x.X), MathF.Floor(x.Y), MathF.Floor(x.Z)), Vector3.Zero, new(last));
            if (grid.Occupied[((int)cell.Z * grid.Resolution + (int)cell.Y) * grid.Resolution + (int)cell.X] != 0)
            {
                if (distances != null) distances[kept] = t;
                kept++;
                k++;
                continue;
            }
            var exit = (cell + ahead - x) * inverse;
            var stride = Math.Min(Positive(exit.X), Math.Min(Positive(exit.Y), Positive(exit.Z)));
            k += Math.Max(1, (int)Math.Min(MathF.Ceiling(stride / step), steps));
        }
        return kept;
    }

    /// <summary>A ray parallel to a face never leaves by it.</summary>
    private static float Positive(float stride) => stride >= 0 ? stride : float.MaxValue;
}
