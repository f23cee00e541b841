using System.Numerics;

namespace Maquette.Generation.Identities.Photos;

/// <summary>What is to be said of one photo.</summary>
internal static class PhotoCheck
{
    private const double Nothing = .004, Everything = .97, Cut = .05;
    private const int ContrastSide = 256, ContrastReach = 3;

    private static readonly float White = LabPicture.LuminanceOf(98.5f), Black = LabPicture.LuminanceOf(3), DarkPhoto = LabPicture.LuminanceOf(38);

    private static readonly string[] Sides = ["top", "right", "bottom", "left"];

    public static IReadOnlyList<PhotoFinding> Findings(PreparedPhoto photo, Subject subject, bool ownMask, PhotoOptions options)
    {
        var found = new List<PhotoFinding?> { Exposure(photo, subject, options), Blur(photo, subject, options) };
        if (Unfound(subject) is { } unfound) found.Add(unfound);
        else found.AddRange(Small(photo, subject, options), Second(subject, options), ownMask ? null : CutOff(subject), ownMask ? null : Contrast(photo, options));
        return [.. found.OfType<PhotoFinding>()];
    }

    private static PhotoFinding? Unfound(Subject subject)
    {
        var share = (double)subject.Area / (subject.Width * subject.Height);
        return share < Nothing ? Warn(PhotoFindingKind.NoSubject, "No subject stands out of the background; place the crop by hand, or take the photo before a plain background.")
            : share > Everything ? Warn(PhotoFindingKind.NoSubject, "Nothing of this photo looks like background; place the crop by hand, or step back a little.")
            : null;
    }

    private static PhotoFinding? Small(PreparedPhoto photo, Subject subject, PhotoOptions options)
    {
        var across = (int)Math.Round((double)subject.Longer * int.Max(photo.Width, photo.Height) / int.Max(photo.Pixels.Width, photo.Pixels.Height));
        return across >= options.SmallSubject ? null
            : Warn(PhotoFindingKind.Small, $"The subject is only {across} pixels across; below {options.SmallSubject} its details are lost. Go nearer, or send the photo in its full size.");
    }

    private static PhotoFinding? Second(Subject subject, PhotoOptions options) =>
        subject.Parts.Count < 2 || subject.Parts[1] < options.SecondSubject * subject.Parts[0] ? null
            : Warn(PhotoFindingKind.TwoSubjects, $"There seem to be {subject.Parts.Count(part => part >= options.SecondSubject * subject.Parts[0])} things in it; crop to the one that is meant, or take it alone.");

    private static PhotoFinding? CutOff(Subject subject)
    {
        var sides = Sides.Where((_, side) => subject.Touches[side] > Cut * subject.Longer).ToArray();
        return sides.Length == 0 ? null
            : Warn(PhotoFindingKind.CutOff, $"The subject is cut off at the {string.Join(" and the ", sides)}; a photo with all of it teaches its shape better.");
    }

    private static PhotoFinding? Exposure(PreparedPhoto photo, Subject subject, PhotoOptions options)
    {
        var (white, black, area, dark) = (0, 0, 0, 0);
        for (var i = 0; i < photo.Mask.Length; i++)
        {
            var luminance = LabPicture.Luminance(photo.Pixels, i);
            if (luminance < DarkPhoto) dark++;
            if (subject.Any && photo.Mask[i] < Subject.Mostly) continue;
            area++;
            if (luminance > White) white++;
            if (luminance < Black) black++;
        }
        var allDark = dark > (long)photo.Mask.Length * 19 / 20;
        return white > options.Clipped * area ? Warn(PhotoFindingKind.Overexposed, $"{(double)white / area:P0} of the subject is plain white: over-exposed, or too near a lamp. Take it again with less light.")
            : allDark || black > options.Clipped * area ? Warn(PhotoFindingKind.Underexposed, "The photo is too dark to show the subject; take it again with more light.")
            : null;
    }

    private static PhotoFinding? Blur(PreparedPhoto photo, Subject subject, PhotoOptions options)
    {
        var (width, height) = (photo.Pixels.Width, photo.Pixels.Height);
        var window = subject.Any ? Window.Around(photo.Mask, width, EdgeSpread.Reach) : new(0, 0, width, height);
        var where = new bool[window.Width * window.Height];
        for (var i = 0; i < where.Length; i++) where[i] = !subject.Any || photo.Mask[(window.Top + i / window.Width) * width + window.Left + i % window.Width] > 0;
        if (EdgeSpread.Of(LabPicture.Lightness(photo.Pixels, window), window.Width, where) is not { } spread) return null;
        var inCrop = spread * Math.Min(1, (double)PhotoLimits.CropSide / photo.Square.Side);
        return inCrop <= options.Blur ? null
            : Warn(PhotoFindingKind.Blurred, $"Its edges are {inCrop / options.Blur:0.#} times as soft as they may be: out of focus, or the camera moved. Take it again, holding still.");
    }

    // Colours a little inside of the outline against those a little outside of it.
    private static PhotoFinding? Contrast(PreparedPhoto photo, PhotoOptions options)
    {
        var lab = LabPicture.From(photo.Pixels, ContrastSide);
        var differences = new List<float>();
        for (var y = ContrastReach; y < lab.Height - ContrastReach; y++)
        {
            for (var x = ContrastReach; x < lab.Width - ContrastReach; x++)
            {
                Compare(x - ContrastReach, y, x + ContrastReach, y);
                Compare(x, y - ContrastReach, x, y + ContrastReach);
            }
        }
        if (differences.Count == 0) return null;
        differences.Sort();
        var typical = differences[differences.Count / 2];
        return typical >= options.FaintContrast ? null
            : Warn(PhotoFindingKind.FaintContrast, "The subject is hardly told from the background behind it; look at the outline, and choose a background of another colour.");

        void Compare(int x0, int y0, int x1, int y1)
        {
            if (Inside(x0, y0) != Inside(x1, y1)) differences.Add(Vector3.Distance(lab.Pixels[y0 * lab.Width + x0], lab.Pixels[y1 * lab.Width + x1]));
        }

        bool Inside(int x, int y) => photo.Mask[y * photo.Pixels.Height / lab.Height * photo.Pixels.Width + x * photo.Pixels.Width / lab.Width] >= Subject.Mostly;
    }

    private static PhotoFinding Warn(PhotoFindingKind kind, string sentence) => new(kind, PhotoSeverity.Warning, sentence);
}
