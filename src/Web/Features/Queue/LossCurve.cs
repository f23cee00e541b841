namespace Maquette.Web.Features.Queue;

/// <summary>The losses of a run of any length in a bounded number of points: when full, every second one goes and the stride doubles.</summary>
internal sealed class LossCurve
{
    private const int Most = 512;

    private readonly List<LossPoint> points = [];
    private int stride = 1;
    private int skipped;

    public IReadOnlyList<LossPoint> Points => points;

    public void Add(LossPoint point)
    {
        if (points.Count > 0 && point.Step <= points[^1].Step) Rewind(point.Step);   // resumed from an earlier step
        if (++skipped < stride) return;

        skipped = 0;
        points.Add(point);
        if (points.Count < Most) return;

        for (var i = Most / 2 - 1; i >= 0; i--) points.RemoveAt(2 * i);
        stride *= 2;
    }

    private void Rewind(int step)
    {
        points.RemoveAll(point => point.Step >= step);
        skipped = stride - 1;
    }
}
