using Maquette.Diffusion.Loras;
using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Loras;

public sealed class LoraTests : IDisposable
{
    private const string Attention = "down_blocks.0.attentions.0.transformer_blocks.0.attn1", Text = "text_model.encoder.layers.0.self_attn.q_proj";
    private const double Strength = 0.5, Alpha = 3;

    private readonly TemporaryFolder folder = new();
    private readonly DisposeScope scope = NewDisposeScope();
    private readonly ModelPackage package = Tiny.Create();
    private readonly Tensor a = arange(32, dtype: float32).reshape(2, 16) / 32, b = arange(32, dtype: float32).reshape(16, 2) / 16 - 1;
    private readonly Tensor textA = arange(24, dtype: float32).reshape(1, 24) / 24, textB = arange(24, dtype: float32).reshape(24, 1) / 24;

    public void Dispose()
    {
        package.Dispose();
        scope.Dispose();
        folder.Dispose();
    }

    private Tensor Weight(string fullName) => package.NamedTensors().Single(tensor => tensor.Name == fullName).Tensor;

    private LoraReport Merge(params (string, Tensor)[] tensors)
    {
        SafetensorsWriter.Write(folder["lora.safetensors"], tensors);
        return Lora.Merge(package, folder["lora.safetensors"], Strength);
    }

    private string Refused(params (string, Tensor)[] tensors)
    {
        var before = package.TensorHash();
        var message = Assert.Throws<ModelPackageException>(() => Merge(tensors)).Message;
        Assert.Equal(before, package.TensorHash());
        return message;
    }

    /// <summary>One layer of the UNet and one of the text encoder, in every convention; whether the file says α of its own.</summary>
    public static TheoryData<string, string, string, string, bool> Conventions { get; } = new()
    {
        { "diffusers, first", $"unet.{Attention}.processor.to_q_lora.{{0}}.weight", $"text_encoder.{Text}.lora_linear_layer.{{0}}.weight", "down up", false },
        { "diffusers, later", $"unet.{Attention}.to_q.lora.{{0}}.weight", $"text_encoder.{Text}.lora_linear_layer.{{0}}.weight", "down up", false },
        { "PEFT in diffusers", $"unet.{Attention}.to_q.lora_{{0}}.weight", $"text_encoder.{Text}.lora_{{0}}.weight", "A B", false },
        { "PEFT alone", $"base_model.model.{Attention}.to_q.lora_{{0}}.default.weight", $"base_model.model.{Text}.lora_{{0}}.default.weight", "A B", false },
        { "kohya", $"lora_unet_{Attention.Replace('.', '_')}_to_q.lora_{{0}}.weight", $"lora_te_{Text.Replace('.', '_')}.lora_{{0}}.weight", "down up", true },
        { "kohya, latent diffusion's names", "lora_unet_input_blocks_1_1_transformer_blocks_0_attn1_to_q.lora_{0}.weight", $"lora_te_{Text.Replace('.', '_')}.lora_{{0}}.weight", "down up", true },
    };

    [Theory]
    [MemberData(nameof(Conventions))]
    public void Merge_EveryConvention_AddsTheScaledProduct(string convention, string unet, string text, string words, bool alpha)
    {
        var (down, up) = (words.Split(' ')[0], words.Split(' ')[1]);
        var (before, textBefore) = (Weight($"unet.{Attention}.to_q.weight").clone(), Weight($"text_encoder.{Text}.weight").clone());
        List<(string, Tensor)> tensors = [(string.Format(unet, down), a), (string.Format(unet, up), b), (string.Format(text, down), textA), (string.Format(text, up), textB), ("unknown.weight", ones(1))];
        if (alpha) tensors.Add((unet[..unet.IndexOf(".lora_{", StringComparison.Ordinal)] + ".alpha", tensor((float)Alpha)));

        var report = Merge([.. tensors]);

        var scale = Strength * (alpha ? Alpha / 2 : 1);
        Assert.Equal((2, 1), (report.Layers, report.Unknown.Count));
        Assert.True(Tiny.Farthest(Weight($"unet.{Attention}.to_q.weight"), before + b.matmul(a) * scale) < 1e-5, convention);
        Assert.True(Tiny.Farthest(Weight($"text_encoder.{Text}.weight"), textBefore + textB.matmul(textA) * Strength) < 1e-5, convention);
    }

    [Fact]
    public void Merge_AConvolution_AddsTheProductOfTheFlattenedMatrices()
    {
        const string name = "unet.down_blocks.0.resnets.0.conv1";
        var before = Weight($"{name}.weight").clone();                                        // [16, 16, 3, 3]
        var (down, up) = (randn([2, 16, 3, 3]), randn([16, 2, 1, 1]));

        Merge(($"{name}.lora.down.weight", down), ($"{name}.lora.up.weight", up));

        var expected = before + Strength * einsum(up.flatten(1), down);
        Assert.True(Tiny.Farthest(Weight($"{name}.weight"), expected) < 1e-5);

        static Tensor einsum(Tensor u, Tensor d) => (u.unsqueeze(-1).unsqueeze(-1).unsqueeze(-1) * d.unsqueeze(0)).sum(1);   // [out, r, 1, 1, 1] · [1, r, in, 3, 3]
    }

    [Fact]
    public void Merge_ToOutWithoutItsNumber_IsTheSameLayer() =>
        Assert.Equal(1, Merge(($"unet.{Attention}.processor.to_out_lora.down.weight", a), ($"unet.{Attention}.processor.to_out_lora.up.weight", b)).Layers);

    [Fact]
    public void Merge_PeftFolder_TakesAlphaFromItsConfig()
    {
        File.WriteAllText(folder["adapter_config.json"], """{"lora_alpha": 6, "r": 2}""");
        var before = Weight($"unet.{Attention}.to_q.weight").clone();

        Merge(($"base_model.model.{Attention}.to_q.lora_A.weight", a), ($"base_model.model.{Attention}.to_q.lora_B.weight", b));

        Assert.True(Tiny.Farthest(Weight($"unet.{Attention}.to_q.weight"), before + b.matmul(a) * Strength * 3) < 1e-5);
    }

    [Fact]
    public void Merge_WhatDoesNotFit_IsRefusedAndChangesNothing()
    {
        var good = $"unet.{Attention}.to_k.lora";

        Assert.Contains("no change for any layer", Refused(("lora_unet_label_emb_0_0.lora_down.weight", a), ("lora_unet_label_emb_0_0.lora_up.weight", b)));
        Assert.Contains("no counterpart", Refused(($"{good}.down.weight", a)));
        Assert.Contains("do not fit a layer", Refused(($"{good}.down.weight", a), ($"{good}.up.weight", b), ($"unet.{Attention}.to_q.lora.down.weight", ones(2, 17)), ($"unet.{Attention}.to_q.lora.up.weight", b)));
        Assert.Contains("NaN", Refused(($"{good}.down.weight", a), ($"{good}.up.weight", full([16, 2], float.NaN))));
        Assert.Contains("DoRA", Refused(($"{good}.down.weight", a), ($"{good}.up.weight", b), ($"unet.{Attention}.to_k.dora_scale", ones(16))));
    }
}
