using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Legends;
using OxyPlot.Series;

namespace Maquette.Generation.Training;

/// <summary>The curves of a run's log, as SVG files beside it.</summary>
internal static class LossPlot
{
    private const int Width = 900, Height = 420;

    private static readonly (string File, string Title, (string Column, string Legend)[] Lines)[] Plots =
    [
        ("loss.svg", "Squared error of x0, by quarter of the noise schedule",
            [("band0", "cleanest quarter"), ("band1", "second"), ("band2", "third"), ("band3", "noisiest quarter")]),
        ("conditioning.svg", "Squared error of x0 at t = 0.9 T, told the truth or not",
            [("caption_right", "right caption and cameras"), ("caption_shuffled", "another object's caption"), ("camera_turned", "cameras turned by one view")]),
    ];

    /// <param name="log">a CSV file of <see cref="TrainingReport.Csv"/> rows; of a step that is there twice the last counts</param>
    public static void Write(string log, string folder)
    {
        var rows = File.ReadLines(log).Select(line => line.Split(',')).ToArray();
        var steps = rows.Skip(1).GroupBy(row => row[0]).Select(same => same.Last()).ToArray();
        foreach (var (file, title, lines) in Plots)
        {
            var model = Model(title);
            foreach (var (column, legend) in lines)
            {
                var place = Array.IndexOf(rows[0], column);
                var line = new LineSeries { Title = Wide(legend), StrokeThickness = 1.5 };
                line.Points.AddRange(steps.Select(row => new DataPoint(Number(row[0]), Number(row[place]))));
                model.Series.Add(line);
            }
            using var svg = File.Create(Path.Combine(folder, file));
            new SvgExporter { Width = Width, Height = Height }.Export(model, svg);
        }
    }

    private static PlotModel Model(string title)
    {
        // Margins by hand, and wide words: they are measured narrower than a browser draws them.
        var model = new PlotModel { Title = title, TitleFontSize = 14, TitlePadding = 12, Background = OxyColors.White, Padding = new(8, 18, 24, 8), PlotMargins = new(64, double.NaN, double.NaN, double.NaN) };
        model.Axes.Add(new LinearAxis { Position = AxisPosition.Bottom, Title = "step", MajorGridlineStyle = LineStyle.Dot });
        model.Axes.Add(new LogarithmicAxis { Position = AxisPosition.Left, MajorGridlineStyle = LineStyle.Dot });
        model.Legends.Add(new Legend { LegendPlacement = LegendPlacement.Outside, LegendPosition = LegendPosition.BottomLeft, LegendOrientation = LegendOrientation.Horizontal, LegendItemAlignment = HorizontalAlignment.Left, LegendMargin = 16 });
        return model;
    }

    private static string Wide(string words) => words.PadRight(2 * words.Length, '\u00A0');

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
