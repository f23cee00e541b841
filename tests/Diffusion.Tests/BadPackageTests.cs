using System.Text;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests;

public sealed class BadPackageTests
{
    private const string UNetFile = "unet/diffusion_pytorch_model.safetensors", TextFile = "text_encoder/model.safetensors";

    /// <summary>What is done to a good package, and what the message must then name.</summary>
    public static TheoryData<string, Action<string>, string[]> Damages { get; } = new()
    {
        { "missing tensor", path => Rewrite(path, UNetFile, tensors => tensors.Remove("conv_in.bias")), [UNetFile, "'conv_in.bias'", "missing"] },
        { "wrong shape", path => Rewrite(path, TextFile, tensors => tensors["text_model.final_layer_norm.weight"] = ones(25)), [TextFile, "'text_model.final_layer_norm.weight'", "[25]", "[24]"] },
        { "integer weights", path => Rewrite(path, UNetFile, tensors => tensors["conv_in.bias"] = ones(16, int64)), [UNetFile, "'conv_in.bias'", "I64"] },
        { "unknown tensor", path => Rewrite(path, UNetFile, tensors => tensors["conv_in.extra"] = ones(1)), [UNetFile, "'conv_in.extra'"] },
        { "truncated weights", path => Change(path, UNetFile, bytes => bytes[..^100]), [UNetFile, "truncated"] },
        { "truncated header", path => Change(path, UNetFile, bytes => bytes[..200]), [UNetFile, "truncated"] },
        { "oversized header", path => Change(path, UNetFile, bytes => [0, 0, 0, 0, 1, 0, 0, 0, .. bytes[8..]]), [UNetFile, "header of 4294967296 bytes"] },
        { "garbage header", path => Change(path, UNetFile, bytes => [.. bytes[..8], .. Encoding.UTF8.GetBytes("garbage!"), .. bytes[16..]]), [UNetFile, "no valid JSON"] },
        { "empty weights", path => Change(path, TextFile, _ => []), [TextFile, "too short"] },
        { "no weights", path => File.Delete(Path.Combine(path, TextFile)), [TextFile, "missing"] },
        { "no index", path => File.Delete(Path.Combine(path, "model_index.json")), ["model_index.json"] },
        { "garbage config", path => Change(path, "unet/config.json", _ => "{ not json"u8.ToArray()), ["unet/config.json", "no valid JSON"] },
        { "list as config", path => Change(path, "unet/config.json", _ => "[]"u8.ToArray()), ["unet/config.json", "no JSON object"] },
        { "config without a value", path => Replace(path, "unet/config.json", "\"in_channels\"", "\"in_chanels\""), ["unet/config.json", "'in_channels'", "missing"] },
        { "text for a number", path => Replace(path, "text_encoder/config.json", "\"hidden_size\": 24", "\"hidden_size\": \"wide\""), ["text_encoder/config.json", "'hidden_size'", "integer"] },
        { "negative size", path => Replace(path, "unet/config.json", "\"layers_per_block\": 1", "\"layers_per_block\": -1"), ["unet/config.json", "positive"] },
        { "absurd size", path => Replace(path, "unet/config.json", "\"layers_per_block\": 1", "\"layers_per_block\": 2000000000"), ["unet/config.json", "at most"] },
        { "indivisible size", path => Replace(path, "unet/config.json", "\"norm_num_groups\": 8", "\"norm_num_groups\": 7"), ["unet/config.json", "norm_num_groups"] },
        { "other activation", path => Replace(path, "unet/config.json", "\"silu\"", "\"mish\""), ["unet/config.json", "'act_fn'", "mish", "silu"] },
        { "unknown codec", path => Replace(path, "vae/config.json", "PixelShuffleCodec", "VQModel"), ["vae/config.json", "VQModel"] },
        { "unknown schedule", path => Replace(path, "scheduler/scheduler_config.json", "squaredcos_cap_v2", "linear"), ["scheduler/scheduler_config.json", "linear"] },
        { "codec of another size", path => Replace(path, "vae/config.json", "\"factor\": 2", "\"factor\": 4"), ["vae/config.json", "48"] },
        { "vocabulary of another size", path => Replace(path, "text_encoder/config.json", "\"vocab_size\": ", "\"vocab_size\": 1"), ["vocab.json", "vocab_size"] },
        { "no vocabulary", path => File.Delete(Path.Combine(path, "tokenizer/vocab.json")), ["tokenizer", "vocab.json"] },
        { "garbage merges", path => Change(path, "tokenizer/merges.txt", _ => "#\na b c d\n"u8.ToArray()), ["tokenizer", "a b c d"] },
    };

    [Theory]
    [MemberData(nameof(Damages), DisableDiscoveryEnumeration = true)]
    public void Load_DamagedPackage_SaysWhatAndWhere(string damage, Action<string> apply, string[] mentions)
    {
        using var folder = new TemporaryFolder();
        using (var package = Tiny.Create()) package.Save(folder["p"], float16);
        apply(folder["p"]);

        var problem = ModelPackage.Problem(folder["p"]);
        var error = Assert.Throws<ModelPackageException>(() => ModelPackage.Load(folder["p"]));

        Assert.Equal(problem, error.Message);
        Assert.All([folder["p"], .. mentions], mention => Assert.True(error.Message.Contains(mention, StringComparison.Ordinal), $"{damage}: '{mention}' is not in: {error.Message}"));
    }

    [Fact]
    public void Problem_NoFolder_SaysWhatAPackageIs() => Assert.Contains("/no/such/folder", ModelPackage.Problem("/no/such/folder"));

    private static void Change(string package, string file, Func<byte[], byte[]> change)
    {
        var path = Path.Combine(package, file);
        File.WriteAllBytes(path, change(File.ReadAllBytes(path)));
    }

    private static void Replace(string package, string file, string old, string replacement) => Change(package, file, bytes =>
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(old, text);
        return Encoding.UTF8.GetBytes(text.Replace(old, replacement));
    });

    private static void Rewrite(string package, string file, Action<Dictionary<string, Tensor>> change)
    {
        using var scope = NewDisposeScope();
        var path = Path.Combine(package, file);
        var tensors = new Dictionary<string, Tensor>();
        using (var old = SafetensorsFile.Open(path))
            foreach (var name in old.Header.Tensors.Keys) tensors[name] = old.Read(name);
        change(tensors);
        SafetensorsWriter.Write(path, tensors.Select(pair => (pair.Key, pair.Value)));
    }
}
