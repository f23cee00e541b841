using System.Numerics;

namespace Maquette.Scene.Cameras;

/// <summary>
/// One ray a pixel for a set of cameras, through pixel centres, row 0 at the top; pixel (i, j) of view v is ray (v·height + j)·width + i.
/// </summary>
public sealed class Rays
{
    private Rays(int views, int height, int width)
    {
        (Views, Height, Width) = (views, height, width);
        Origins = new Vector3[views];
        Directions = new Vector3[views * height * width];
    }

    public int Views { get; }

    public int Height { get; }

    public int Width { get; }

    public int Count => Directions.Length;

    /// <summary>[views], metres.</summary>
    public Vector3[] Origins { get; }

    /// <summary>[views·height·width], unit length.</summary>
    public Vector3[] Directions { get; }

    /// <summary>d = right·(i + ½ − w/2)/f − up·(j + ½ − h/2)/f − outward, normalised, with f = ½h / tan(fov/2).</summary>
    public static Rays Through(IReadOnlyList<Camera> cameras, int height, int width)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(height);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(width);
        var rays = new Rays(cameras.Count, height, width);
        var ray = 0;
        for (var v = 0; v < cameras.Count; v++)
        {
            var camera = cameras[v];
            rays.Origins[v] = camera.Position;
            Vector3 right = camera.Right, up = camera.Up, forward = -camera.Outward;
            var pixel = 2 * camera.TanHalfFov / height;
            for (var j = 0; j < height; j++)
            {
                var row = forward - up * ((j + 0.5f - height / 2f) * pixel);
                for (var i = 0; i < width; i++) rays.Directions[ray++] = Vector3.Normalize(row + right * ((i + 0.5f - width / 2f) * pixel));
            }
        }
        return rays;
    }

    public Vector3 Origin(int ray) => Origins[ray / (Height * Width)];

    /// <summary>Where a ray is inside the ball ‖x‖ ≤ radius, metres along it and never behind the eye; false when it misses.</summary>
    public bool MeetsBall(int ray, float radius, out float near, out float far)
    {
        var o = Origin(ray);
        var d = Directions[ray];
        var b = Vector3.Dot(o, d);
        var foot = o - b * d;                                   // the ray's nearest point to the centre: stabler than b² − o² + r²
        var h2 = radius * radius - foot.LengthSquared();
        var h = MathF.Sqrt(Math.Max(h2, 0));
        near = Math.Max(-b - h, 0);
        far = -b + h;
        return h2 > 0 && far > near;
    }
}
