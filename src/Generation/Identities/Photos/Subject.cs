namespace Maquette.Generation.Identities.Photos;

/// <summary>Where the subject is in a photo's mask.</summary>
/// <param name="Left">with Top, Right and Bottom the smallest rectangle around all pixels that are mostly subject, the last two exclusive</param>
/// <param name="Area">how many there are</param>
/// <param name="Parts">areas of the parts that lie apart, the largest first</param>
/// <param name="Touches">for top, right, bottom and left: how many of its pixels lie at that edge of the photo</param>
internal sealed record Subject(int Left, int Top, int Right, int Bottom, int Area, IReadOnlyList<int> Parts, IReadOnlyList<int> Touches, int Width, int Height)
{
    public const byte Mostly = 128;

    public bool Any => Area > 0;

    public int Longer => int.Max(Right - Left, Bottom - Top);

    public static Subject Of(byte[] mask, int width)
    {
        var height = mask.Length / width;
        var inside = Array.ConvertAll(mask, m => m >= Mostly);
        var (left, top, right, bottom, area) = (width, height, 0, 0, 0);
        for (var i = 0; i < inside.Length; i++)
        {
            if (!inside[i]) continue;
            var (x, y) = (i % width, i / width);
            (left, top, right, bottom, area) = (int.Min(left, x), int.Min(top, y), int.Max(right, x + 1), int.Max(bottom, y + 1), area + 1);
        }
        if (area == 0) (left, top, right, bottom) = (0, 0, width, height);
        int[] touches =
        [
            Enumerable.Range(0, width).Count(x => inside[x]), Enumerable.Range(0, height).Count(y => inside[y * width + width - 1]),
            Enumerable.Range(0, width).Count(x => inside[(height - 1) * width + x]), Enumerable.Range(0, height).Count(y => inside[y * width]),
        ];
        return new(left, top, right, bottom, area, [.. Photos.Parts.Of(inside, width).Found.Select(part => part.Area).OrderDescending()], touches, width, height);
    }

    /// <summary>A square around it with a margin on each side, shifted into the photo where it fits; without a subject the largest in the middle.</summary>
    public PhotoSquare Square(double margin)
    {
        if (!Any)
        {
            var whole = int.Min(Width, Height);
            return new((Width - whole) / 2, (Height - whole) / 2, whole);
        }
        var side = int.Max(8, (int)Math.Ceiling(Longer / (1 - 2 * margin)));
        return new(Fit((Left + Right - side) / 2, side, Width), Fit((Top + Bottom - side) / 2, side, Height), side);
    }

    private static int Fit(int start, int side, int length) => side <= length ? int.Clamp(start, 0, length - side) : (length - side) / 2;
}
