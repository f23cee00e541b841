using System.Globalization;
using Maquette.Web.Features.Queue;

namespace Maquette.Web.Features.Identities;

/// <summary>The losses of a training as its folder keeps them: a header line, then a line a step.</summary>
public static class CurveFile
{
    private const int Most = 512;

    /// <returns>at most some hundred points; none when there is no such file yet, or it cannot be read</returns>
    public static IReadOnlyList<LossPoint> Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return [];
            var lines = File.ReadAllLines(path);
            if (lines.Length < 2) return [];

            var names = lines[0].Split(',')[1..];
            var stride = Math.Max(1, (lines.Length - 1 + Most - 1) / Most);
            return [.. lines.Skip(1).Where((line, place) => place % stride == 0).Select(line => Point(names, line.Split(','))).OfType<LossPoint>()];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static LossPoint? Point(string[] names, string[] cells)
    {
        if (!int.TryParse(cells[0], CultureInfo.InvariantCulture, out var step) || cells.Length != names.Length + 1) return null;
        var losses = new Dictionary<string, float>();
        foreach (var (place, name) in names.Index())
            if (float.TryParse(cells[place + 1], CultureInfo.InvariantCulture, out var loss)) losses[name] = loss;
        return new LossPoint(step, losses);
    }
}
