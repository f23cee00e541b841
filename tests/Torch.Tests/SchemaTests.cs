using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TorchSharp;
using TorchSharp.Interop;
using Xunit;

namespace Maquette.Torch.Tests;

/// <summary>
/// Every operator that the layer calls takes the arguments that the layer was written for, in that order. The list next to this file
/// was written with libtorch 1.13.1; a newer libtorch may add arguments at the end.
/// </summary>
public partial class SchemaTests
{
    private static readonly string[] NewerThan113 = ["scaled_dot_product_attention"];

    [Fact]
    public void Operators_InThisLibtorch_HaveTheListedArguments()
    {
        var listed = File.ReadLines(List()).Select(l => l.Split('(')).ToDictionary(l => l[0], l => l[1].TrimEnd(')'));
        var ops = Operators();
        Assert.Equal(listed.Keys.Order(StringComparer.Ordinal), ops.Select(o => o.Name).Distinct().Order(StringComparer.Ordinal));
        foreach (var op in ops)
        {
            if (!op.Exists)
            {
                Assert.Contains(op.Name, NewerThan113);
                continue;
            }
            var now = Arguments(op.Schema);
            Assert.True(now == listed[op.Name] || now.StartsWith(listed[op.Name] + ", ", StringComparison.Ordinal), $"{op.Name}({now}) was ({listed[op.Name]})");
        }
    }

    internal static Op[] Operators() =>
        [.. typeof(torch).Assembly.GetTypes().SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(f => f.FieldType == typeof(Op)).Select(f => (Op)f.GetValue(null)!)];

    /// <summary>The names of the arguments, which stand last, or before a default, between commas that no bracket encloses.</summary>
    private static string Arguments(string schema)
    {
        var inner = schema[(schema.IndexOf('(') + 1)..schema.LastIndexOf(") ->", StringComparison.Ordinal)];
        var flat = Brackets().Replace(inner, "");
        return string.Join(", ", flat.Split(", ").Select(a => a.Split('=')[0]).Where(a => a.Contains(' ')).Select(a => a[(a.LastIndexOf(' ') + 1)..]));
    }

    private static string List([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Operators.txt");

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex Brackets();
}
