using System.Text.RegularExpressions;
using Xunit;

namespace Maquette.Architecture.Tests;

/// <summary>What the sources of a project must not know, whichever way the name got within reach.</summary>
public sealed partial class NamespaceTests
{
    [Theory]
    [InlineData("Torch", "Maquette.Diffusion", "Maquette.Scene", "Maquette.Generation", "Maquette.Data", "Maquette.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore")]
    [InlineData("Diffusion", "Maquette.Scene", "Maquette.Generation", "Maquette.Data", "Maquette.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore")]
    [InlineData("Scene", "Maquette.Diffusion", "Maquette.Generation", "Maquette.Data", "Maquette.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore")]
    [InlineData("Generation", "Maquette.Data", "Maquette.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore", "System.Net.Http")]
    [InlineData("Data", "TorchSharp", "Maquette.Torch", "Maquette.Diffusion", "Maquette.Scene", "Maquette.Generation", "Maquette.Web", "Microsoft.AspNetCore.Components")]
    [InlineData("Web", "TorchSharp", "Maquette.Torch", "Maquette.Diffusion")]
    [InlineData("Cli", "TorchSharp", "Maquette.Torch", "Maquette.Diffusion", "Maquette.Data", "Maquette.Web", "Microsoft.AspNetCore", "Microsoft.EntityFrameworkCore")]
    public void Sources_NeverNameWhatTheirProjectMustNotKnow(string project, params string[] unknown)
    {
        var names = new Regex($@"(?<![\w.])({string.Join('|', unknown.Select(Regex.Escape))})\b(?!\w)");

        var mentions = Repository.Sources(project).Where(file => names.IsMatch(WithoutComments(Repository.Read(file))));

        Assert.Empty(mentions);
    }

    [Fact]
    public void Libtorch_IsLoadedByTheTorchProjectAlone()
    {
        var mentions = Repository.Files
            .Where(file => file.StartsWith("src/", StringComparison.Ordinal) && !file.StartsWith("src/Torch/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => NativeImport().IsMatch(Repository.Read(file)) && TorchLibrary().IsMatch(WithoutComments(Repository.Read(file))));

        Assert.Empty(mentions);
    }

    private static string WithoutComments(string source) => Comment().Replace(source, "");

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(LibraryImport|DllImport|NativeLibrary)\b")]
    private static partial Regex NativeImport();

    [GeneratedRegex("\"[^\"]*(torch|c10|openblas)[^\"]*\"", RegexOptions.IgnoreCase)]
    private static partial Regex TorchLibrary();
}
