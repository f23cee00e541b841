using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Maquette.Cli.Terminal;

/// <summary>An option that holds a number or is left out, and says so in plain words when it holds something else.</summary>
internal sealed class NumberOption<T> : Option<T?> where T : struct, INumber<T>
{
    public NumberOption(string name, string description)
        : base(name)
    {
        Description = description;
        HelpName = "number";
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return value;
            result.AddError($"{name} takes a number, not '{text}'.");
            return null;
        };
    }
}
