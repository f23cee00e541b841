using Maquette.Scene.Kernels;

namespace Maquette.Scene.Rendering.Kernels;

/// <summary>Pictures of one size, cut into stripes of rows whose bounds do not depend on the number of threads.</summary>
internal readonly record struct RasterSize(int Views, int Height, int Width)
{
    // Sums are kept once a stripe: enough stripes for some threads, few enough that adding them up is cheap.
    private const int WantedStripes = 8;

    public int Pixels => Views * Height * Width;

    public int StripesPerView => int.Min(Height, int.Max(1, WantedStripes / Views));

    public int Stripes => Views * StripesPerView;

    /// <summary>The pixel from which x and y count: the middle of the picture, where coordinates are smallest.</summary>
    public System.Numerics.Vector2 Middle => new(Width / 2f, Height / 2f);

    /// <summary>A view and its rows [from, to).</summary>
    public (int View, int From, int To) Stripe(int stripe)
    {
        var part = stripe % StripesPerView;
        return (stripe / StripesPerView, Height * part / StripesPerView, Height * (part + 1) / StripesPerView);
    }

    /// <summary>A pixel's centre as a homogeneous point at depth 1, counted from the middle.</summary>
    public Double3 Centre(int x, int y) => new(x + 0.5 - Width / 2.0, y + 0.5 - Height / 2.0, 1);

    /// <summary>Calls <paramref name="body"/> for each row of each view.</summary>
    public void ForRows(int threads, Action<int, int> body)
    {
        var height = Height;
        Blocks.For(Views * Height, 16, threads, (from, to) =>
        {
            for (var row = from; row < to; row++) body(row / height, row % height);
        });
    }
}
