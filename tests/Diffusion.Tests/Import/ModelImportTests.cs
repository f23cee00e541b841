using System.Text.Json;
using Maquette.Diffusion.Import;
using Maquette.Diffusion.Schedulers;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Import;

/// <summary>One small model in every layout that is known: each import must give the same weights.</summary>
public sealed class ModelImportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly PackageCheck imported;

    public ModelImportTests() => imported = Import(Fixture.Checkpoint, "model", tokenizer: null);

    public void Dispose() => folder.Dispose();

    private PackageCheck Import(string path, string name, string? tokenizer)
    {
        using var model = ModelImport.Open(path, tokenizer);
        model.Verify(null, TestContext.Current.CancellationToken);
        return model.Write(folder["models", name], name, "", null, TestContext.Current.CancellationToken);
    }

    private string Package => folder["models", "model"];

    [Fact]
    public void Write_TheCheckpointThatPyTorchWrote_IsAPackageThatRuns()
    {
        using var scope = NewDisposeScope();
        using var package = ModelPackage.Load(Package);
        using var generator = new Generator(1, CPU);

        var pictures = MultiViewSampler.Sample(new(package), ["a red chair"], zeros(4, 16), steps: 2, guidanceScale: 3, rescale: 0, generator, stop: TestContext.Current.CancellationToken);

        Assert.Null(ModelPackage.Problem(Package));
        Assert.Equal(imported.TensorHash, package.TensorHash());
        Assert.Equal((16, true, PredictionType.Epsilon), (package.Options.UNet.CameraDim, package.Options.UNet.UseLinearProjection, package.Prediction));
        Assert.Equal((1, 20, "!"), (package.Options.Text.Layers, package.Options.Text.Positions, package.Options.Tokenizer.Pad));
        Assert.Equal([4, 3, 16, 16], pictures.shape);
        Assert.True(pictures.isfinite().all().ToBoolean());
    }

    [Fact]
    public void Write_HalfPrecision_StaysHalfPrecisionOnTheDisk()
    {
        foreach (var file in Directory.EnumerateFiles(Package, "*.safetensors", SearchOption.AllDirectories))
            Assert.All(Diffusion.Weights.SafetensorsHeader.Read(file).Tensors.Values, tensor => Assert.Equal("F16", tensor.Type.Name));
    }

    public static TheoryData<string> Names { get; } =
    [
        "single file, safetensors", "single file, state_dict and a training loop's leftovers", "single file, HF text encoder, averaged copies", "diffusers", "diffusers, pickles", "diffusers, half-precision names",
        "diffusers, sharded with an index", "diffusers, sharded pickles without one", "diffusers, old names of the autoencoder", "MVDream: bare LDM names", "MVDream: unet. before them", "MVDream: camera apart",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Write_EveryLayout_GivesTheSameWeights(string layout)
    {
        using (var scope = NewDisposeScope())
        using (var package = ModelPackage.Load(Package))
        using (var from = new Layouts(package))
        {
            WriteAs(layout, from);
        }
        var single = File.Exists(folder["x.bin"]);

        var check = Import(single ? folder["x.bin"] : folder["x"], "again", single ? Fixture.Tokenizer : null);

        Assert.Equal(imported.TensorHash, check.TensorHash);
        using var one = ModelPackage.Load(Package);
        using var two = ModelPackage.Load(folder["models", "again"]);
        Assert.Equivalent(one.Options with { Name = "", Description = "" }, two.Options with { Name = "", Description = "" }, strict: true);
    }

    private void WriteAs(string layout, Layouts from)
    {
        if (layout.StartsWith("single", StringComparison.Ordinal)) WriteSingle(layout, from);
        else WriteFolder(layout, from);
    }

    /// <summary>The file's name says nothing of what it is.</summary>
    private void WriteSingle(string layout, Layouts from)
    {
        switch (layout)
        {
            case "single file, safetensors": Layouts.Safetensors(folder["x.bin"], from.Ldm); break;
            case "single file, state_dict and a training loop's leftovers": Layouts.Pickled(folder["x.bin"], from.Ldm, wrapped: true); break;
            default:
                var others = from.Ldm.Where(tensor => !tensor.Name.StartsWith("cond_stage_model.", StringComparison.Ordinal));
                Layouts.Safetensors(folder["x.bin"], [.. others, .. from.Text.Select(tensor => ("cond_stage_model.transformer." + tensor.Name, tensor.Tensor)), ("cond_stage_model.transformer.text_model.embeddings.position_ids", arange(20)), ("model_ema.decay", ones(1))]);
                break;
        }
        Layouts.Beside(folder["x.bin"]);
    }

    private void WriteFolder(string layout, Layouts from)
    {
        Layouts.Configs(Package, folder["x"]);
        (string UNet, string Text, string Codec) file = layout switch
        {
            "diffusers, pickles" => ("diffusion_pytorch_model.bin", "pytorch_model.bin", "diffusion_pytorch_model.bin"),
            "diffusers, half-precision names" => ("diffusion_pytorch_model.fp16.safetensors", "model.fp16.safetensors", "diffusion_pytorch_model.fp16.safetensors"),
            _ => ("diffusion_pytorch_model.safetensors", "model.safetensors", "diffusion_pytorch_model.safetensors"),
        };
        Action<string, IEnumerable<(string, Tensor)>> write = layout == "diffusers, pickles" ? (path, tensors) => Layouts.Pickled(path, tensors) : Layouts.Safetensors;
        var unet = layout switch
        {
            "MVDream: bare LDM names" => from.LdmUNet(""),
            "MVDream: unet. before them" => from.LdmUNet("unet."),
            "MVDream: camera apart" => from.UNet.Where(tensor => !tensor.Name.StartsWith("camera_", StringComparison.Ordinal)),
            _ => from.UNet,
        };
        if (layout.StartsWith("diffusers, sharded", StringComparison.Ordinal)) Shards(layout, [.. from.UNet]);
        else write(folder["x", "unet", file.UNet], unet);
        write(folder["x", "text_encoder", file.Text], [.. from.Text, ("text_model.embeddings.position_ids", arange(20))]);
        write(folder["x", "vae", file.Codec], layout == "diffusers, old names of the autoencoder" ? from.OldCodec : from.Codec);
        if (layout == "MVDream: camera apart")
            Layouts.Safetensors(folder["x", "camera_embedding", "diffusion_pytorch_model.safetensors"], from.UNet.Where(tensor => tensor.Name.StartsWith("camera_", StringComparison.Ordinal)).Select(tensor => (tensor.Name["camera_embedding.".Length..], tensor.Tensor)));
    }

    private void Shards(string layout, (string Name, Tensor Tensor)[] tensors)
    {
        var pickles = layout.Contains("pickles", StringComparison.Ordinal);
        string Shard(int i) => pickles ? $"diffusion_pytorch_model-0000{i + 1}-of-00002.bin" : $"diffusion_pytorch_model-0000{i + 1}-of-00002.safetensors";
        foreach (var (i, shard) in tensors.Chunk(tensors.Length / 2 + 1).Index())
        {
            if (pickles) Layouts.Pickled(folder["x", "unet", Shard(i)], shard);
            else Layouts.Safetensors(folder["x", "unet", Shard(i)], shard);
        }
        if (pickles) return;
        var map = tensors.Index().ToDictionary(tensor => tensor.Item.Name, tensor => Shard(tensor.Index / (tensors.Length / 2 + 1)));
        File.WriteAllText(folder["x", "unet", "diffusion_pytorch_model.safetensors.index.json"], JsonSerializer.Serialize(new { metadata = new { total_size = 1 }, weight_map = map }));
    }

    [Fact]
    public void Verify_ADamagedPackage_SaysThatItIsNotWhatWasImported()
    {
        var file = Directory.EnumerateFiles(Path.Combine(Package, "unet"), "*.safetensors").Single();
        var bytes = File.ReadAllBytes(file);
        bytes[^1] ^= 1;
        File.WriteAllBytes(file, bytes);

        var error = Assert.Throws<ModelPackageException>(() => PackageCheck.Run(Package, null, TestContext.Current.CancellationToken));

        Assert.Contains("not those that were imported", error.Message);
    }

    [Fact]
    public void Write_StoppedHalfway_LeavesNothing()
    {
        using var stop = new CancellationTokenSource();
        using var model = ModelImport.Open(Fixture.Checkpoint, null);

        Assert.ThrowsAny<OperationCanceledException>(() => model.Write(folder["models", "stopped"], "", "", new StopAfter(stop, 100), stop.Token));

        Assert.Equal([Package], Directory.EnumerateFileSystemEntries(folder["models"]));
    }

    private sealed class StopAfter(CancellationTokenSource stop, int reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value)
        {
            if (--reports == 0) stop.Cancel();
        }
    }
}
