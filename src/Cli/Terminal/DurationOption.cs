using System.CommandLine;
using System.Globalization;

namespace Maquette.Cli.Terminal;

/// <summary>A time such as 90s, 30m, 2h or 1.5d.</summary>
internal sealed class DurationOption : Option<TimeSpan?>
{
    public DurationOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "time";
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Parse(text) is { } time) return time;
            result.AddError($"{name} takes a time such as 90s, 30m or 2h, not '{text}'.");
            return null;
        };
    }

    /// <summary>Null when the text is no time above zero.</summary>
    public static TimeSpan? Parse(string text)
    {
        var seconds = text.Length < 2 ? 0 : text[^1] switch { 's' => 1, 'm' => 60, 'h' => 3600, 'd' => 86_400, _ => 0 };
        if (seconds == 0 || !double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return null;
        return amount > 0 && amount * seconds < 1e9 ? TimeSpan.FromSeconds(amount * seconds) : null;
    }
}
