using System.CommandLine;
using System.Globalization;
using Maquette.Generation;

namespace Maquette.Cli.Terminal;

/// <summary>One number of a recipe that may be changed; left out, the recipe decides.</summary>
internal sealed class ParameterOption : Option<double?>
{
    private readonly RecipeParameter parameter;

    public ParameterOption(RecipeParameter parameter)
        : base("--" + parameter.Id)
    {
        this.parameter = parameter;
        HelpName = "number";
        Description = $"{parameter.Label}, {parameter.Unit}: {parameter.Range}. {parameter.Meaning}";
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
            if (isNumber && (!parameter.Whole || value == double.Truncate(value))) return value;
            result.AddError($"{Name} takes a {(isNumber ? "whole " : "")}number, not '{text}'.");
            return null;
        };
    }

    /// <summary>One for each number there is.</summary>
    public static IReadOnlyList<ParameterOption> All() => [.. RecipeParameter.All.Select(parameter => new ParameterOption(parameter))];

    /// <summary>What the command line says of all of them.</summary>
    public static RecipeOverrides Read(IReadOnlyList<ParameterOption> options, ParseResult parsed) =>
        options.Aggregate(new RecipeOverrides(), (overrides, option) => option.parameter.Write(overrides, parsed.GetValue(option)));
}
