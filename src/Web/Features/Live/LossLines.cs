using System.Globalization;
using Maquette.Web.Features.Queue;

namespace Maquette.Web.Features.Live;

/// <summary>Loss curves as polylines: steps to the right, each loss scaled to its own range, because their sizes have nothing in common.</summary>
/// <param name="LastStep">the newest step</param>
public sealed record LossLines(IReadOnlyList<LossLine> Lines, int LastStep)
{
    public const int Width = 600;
    public const int Height = 150;

    private const int Most = 6;
    private const double Margin = 6;

    public static LossLines Of(IReadOnlyList<LossPoint> points)
    {
        if (points.Count == 0) return new LossLines([], 0);
        var names = points[^1].Losses.Keys.Take(Most);
        return new LossLines([.. names.Select((name, index) => Line(points, name, index))], points[^1].Step);
    }

    private static LossLine Line(IReadOnlyList<LossPoint> points, string name, int index)
    {
        var values = points.Where(point => float.IsFinite(point.Losses.GetValueOrDefault(name, float.NaN))).Select(point => (point.Step, Loss: (double)point.Losses[name])).ToArray();
        if (values.Length == 0) return new LossLine(index, name, "", float.NaN);

        var (first, last) = (points[0].Step, points[^1].Step);
        var (least, most) = (values.Min(value => value.Loss), values.Max(value => value.Loss));
        var text = values.Select(value => string.Create(CultureInfo.InvariantCulture,
            $"{Share(value.Step, first, last) * Width:0.#},{Height - Margin - Share(value.Loss, least, most) * (Height - 2 * Margin):0.#}"));
        return new LossLine(index, name, string.Join(' ', text), (float)values[^1].Loss);
    }

    private static double Share(double value, double least, double most) => most > least ? (value - least) / (most - least) : 0.5;
}

/// <param name="Points">as an SVG polyline takes them</param>
/// <param name="Latest">newest value</param>
public sealed record LossLine(int Index, string Name, string Points, float Latest);
