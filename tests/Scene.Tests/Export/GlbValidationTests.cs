using System.Diagnostics;
using System.Numerics;
using System.Text.Json.Nodes;
using Maquette.Scene.Meshes.Texturing;
using Maquette.Scene.Tests.Meshes;
using Maquette.Scene.Tests.Meshes.Texturing;
using Xunit;

namespace Maquette.Scene.Tests.Export;

/// <summary>Every kind of file we write, under the Khronos validator (npm <c>gltf-validator</c>, installed by <c>npm ci</c>).</summary>
public sealed class GlbValidationTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public async Task Validator_Sphere_FindsNothingToSay()
    {
        var mesh = Solids.Painted(Solids.Sphere(0.6f, cells: 24), new Vector3(0.8f, 0.2f, 0.1f));

        var issues = await ValidateAsync(Glb.Write(mesh, new() { Extras = new JsonObject { ["prompt"] = "a red ball" } }));

        Assert.Equal(0, Count(issues));
    }

    [Fact]
    public async Task Validator_TexturedSphere_FindsNothingToSay()
    {
        var mesh = Solids.Sphere(0.6f, cells: 16);

        var issues = await ValidateAsync(Glb.Write(mesh, TextureBaker.Bake(mesh, 256, PaintedSpace.Rainbow, TestContext.Current.CancellationToken), new() { Name = "a ball" }));

        Assert.Equal(0, Count(issues));
    }

    [Fact]
    public async Task Validator_NormalsOfNoLength_FindsNothingToSay()
    {
        var mesh = Solids.Cube(1);

        var issues = await ValidateAsync(Glb.Write(mesh with { Normals = new Vector3[8] }));

        Assert.Equal(0, Count(issues));
    }

    [Fact]
    public async Task Validator_FileWithABentBound_Objects()
    {
        var file = Glb.Write(Solids.Cube(2));
        var max = System.Text.Encoding.ASCII.GetString(file).IndexOf("\"max\":[1", StringComparison.Ordinal);
        file[max + 7] = (byte)'2';

        var issues = await ValidateAsync(file);

        Assert.True(issues["numErrors"]!.GetValue<int>() > 0);
    }

    private static int Count(JsonNode issues) =>
        issues["numErrors"]!.GetValue<int>() + issues["numWarnings"]!.GetValue<int>() + issues["numInfos"]!.GetValue<int>() + issues["numHints"]!.GetValue<int>();

    private static async Task<JsonNode> ValidateAsync(byte[] file)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Root, "node_modules", "gltf-validator")), "gltf-validator is not installed: run npm ci.");
        const string Script = """
            const chunks = []; for await (const chunk of process.stdin) chunks.push(chunk);
            const report = await (await import('gltf-validator')).default.validateBytes(new Uint8Array(Buffer.concat(chunks)));
            console.log(JSON.stringify(report.issues));
            """;
        var start = new ProcessStartInfo("node", ["--input-type=module", "--eval", Script])
        {
            WorkingDirectory = Root, RedirectStandardInput = true, RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        await node.StandardInput.BaseStream.WriteAsync(file, TestContext.Current.CancellationToken);
        node.StandardInput.Close();
        var report = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return JsonNode.Parse(report)!;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Portal.sln"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
