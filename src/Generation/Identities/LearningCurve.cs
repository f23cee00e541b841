using System.Globalization;
using System.Text;

namespace Maquette.Generation.Identities;

/// <summary>The losses of every step, curve.csv: written now and then, and cut back to where a training goes on.</summary>
internal sealed class LearningCurve(AssetFolder folder)
{
    private readonly StringBuilder rows = new();

    /// <summary>Keeps the rows of the steps that have been taken.</summary>
    public void Begin(int step)
    {
        rows.Clear();
        var path = folder[IdentityFiles.Curve];
        if (step == 0 || !File.Exists(path)) return;
        foreach (var line in File.ReadLines(path))
            if (!int.TryParse(line.Split(',')[0], CultureInfo.InvariantCulture, out var number) || number <= step) rows.AppendLine(line);
    }

    /// <param name="step">steps done</param>
    public void Add(int step, IReadOnlyDictionary<string, float> losses)
    {
        if (rows.Length == 0) rows.AppendLine("step," + string.Join(',', losses.Keys));
        rows.AppendLine(string.Create(CultureInfo.InvariantCulture, $"{step},{string.Join(',', losses.Values.Select(value => value.ToString("G6", CultureInfo.InvariantCulture)))}"));
    }

    public void Write() => folder.Write(IdentityFiles.Curve, stream => stream.Write(Encoding.UTF8.GetBytes(rows.ToString())));
}
