using Maquette.Diffusion.Import;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Import;

/// <summary>Checkpoints that are almost right, or somebody else's.</summary>
public sealed class UnfitModelTests
{
    private const string Bias = "model.diffusion_model.input_blocks.0.0.bias";

    /// <summary>What is done to the tensors of the good checkpoint, and what the message must then name.</summary>
    public static TheoryData<string, Action<Dictionary<string, Tensor>>, string[]> Changes { get; } = new()
    {
        { "missing", tensors => tensors.Remove(Bias), ["1 tensor is missing", Bias] },
        { "many missing", tensors => { foreach (var name in tensors.Keys.Where(name => name.Contains(".attn1.")).ToArray()) tensors.Remove(name); }, ["tensors are missing", "attn1.to_k.weight", ", …"] },
        { "misshaped", tensors => tensors[Bias] = ones(9, dtype: float16), [$"{Bias} is [9] and not [8]"] },
        { "misshaped block", tensors => tensors["cond_stage_model.model.transformer.resblocks.0.attn.in_proj_bias"] = ones(47, dtype: float16), ["in_proj_bias is [47] and not [48]"] },
        { "integers", tensors => tensors[Bias] = ones(8, dtype: int64), [$"{Bias} is I64"] },
        { "extra", tensors => tensors["model.diffusion_model.extra.weight"] = ones(1), ["1 tensor is unknown to this architecture", "model.diffusion_model.extra.weight"] },
        { "NaN", tensors => tensors[Bias] = full([8], float.NaN, dtype: float16), [$"'{Bias}' holds NaN"] },
        { "infinity in the last tensor", tensors => tensors["cond_stage_model.model.ln_final.bias"] = full([16], float.PositiveInfinity, dtype: float16), ["ln_final.bias' holds NaN or infinity"] },
        { "no autoencoder", tensors => { foreach (var name in tensors.Keys.Where(name => name.StartsWith("first_stage")).ToArray()) tensors.Remove(name); }, ["an autoencoder (VAE) is missing"] },
        { "SDXL", tensors => tensors["model.diffusion_model.label_emb.0.0.weight"] = ones(1), ["Stable Diffusion XL"] },
        { "ResNet", tensors => { tensors.Clear(); tensors["layer1.0.conv1.weight"] = ones(64, 64, 3, 3); }, ["a ResNet"] },
        { "something else", tensors => { tensors.Clear(); tensors["fc.weight"] = ones(3, 3); }, ["'fc.weight'", "a UNet and an autoencoder (VAE) and a CLIP text encoder are missing"] },
        { "a LoRA", tensors => { tensors.Clear(); tensors["lora_unet_mid_block.lora_down.weight"] = ones(3, 3); }, ["--lora"] },
    };

    [Theory]
    [MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Import_AChangedCheckpoint_SaysWhatIsWrong(string change, Action<Dictionary<string, Tensor>> apply, string[] mentions)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        using (var source = Diffusion.Weights.WeightsFile.Open(Fixture.Checkpoint))
        {
            var tensors = source.Tensors.ToDictionary(tensor => tensor.Name, tensor => source.Read(tensor.Name));
            apply(tensors);
            Layouts.Pickled(folder["x.ckpt"], tensors.Select(tensor => (tensor.Key, tensor.Value)));
        }
        Layouts.Beside(folder["x.ckpt"]);

        var error = Assert.Throws<ModelPackageException>(() =>
        {
            using var model = ModelImport.Open(folder["x.ckpt"], Fixture.Tokenizer);
            model.Verify(null, TestContext.Current.CancellationToken);
        });

        Assert.All([folder["x.ckpt"], .. mentions], mention => Assert.True(error.Message.Contains(mention, StringComparison.Ordinal), $"{change}: '{mention}' is not in: {error.Message}"));
    }

    [Fact]
    public void Import_WithoutATokenizer_SaysWhatToPass()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Fixture.Checkpoint, folder["x.pt"]);
        Layouts.Beside(folder["x.pt"]);
        using var model = ModelImport.Open(folder["x.pt"], null);

        var error = Assert.Throws<ModelPackageException>(() => model.Verify(null, TestContext.Current.CancellationToken));

        Assert.Contains("--tokenizer", error.Message);
        Assert.Equal(error.Message, model.TokenizerProblem());
    }

    [Fact]
    public void Import_WithoutTheNumberOfHeads_SaysWhereToPutIt()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Fixture.Checkpoint, folder["x.pt"]);

        var error = Assert.Throws<ModelPackageException>(() => ModelImport.Open(folder["x.pt"], Fixture.Tokenizer));

        Assert.Contains(folder["x.json"], error.Message);
        Assert.Contains("num_attention_heads", error.Message);
    }

    [Fact]
    public void Import_ATokenizerOfAnotherModel_NamesBothSizes()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["merges.txt"], "#version\na b\n");
        using var model = ModelImport.Open(Fixture.Checkpoint, folder["merges.txt"]);

        var problem = model.TokenizerProblem();

        Assert.Contains("515 symbols", problem);
        Assert.Contains("526", problem);
    }

    [Fact]
    public void Import_AFolderWithoutWeights_SaysSo()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["notes.txt"], "nothing");

        Assert.Contains("holds no weights", Assert.Throws<ModelPackageException>(() => ModelImport.Open(folder.Path, null)).Message);
        Assert.Contains("does not exist", Assert.Throws<ModelPackageException>(() => ModelImport.Open(folder["no"], null)).Message);
    }
}
