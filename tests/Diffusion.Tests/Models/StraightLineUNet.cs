using Maquette.Diffusion.Models;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Tests.Models;

/// <summary>
/// The UNet a second time, from the paper's description and its parameters' names alone: every norm, attention and embedding spelled
/// out in elementary operations, the text repeated for every view, one head after the other. Slow, and independent of the classes it checks.
/// </summary>
internal sealed class StraightLineUNet(UNet unet)
{
    private readonly UNetOptions options = unet.Options;
    private readonly Dictionary<string, Tensor> weights = unet.named_parameters().ToDictionary(pair => pair.name, pair => (Tensor)pair.parameter);

    public Tensor Forward(Tensor x, Tensor t, TextContext text, Tensor? cameras, int views)
    {
        var channels = options.BlockOutChannels;
        var half = channels[0] / 2;
        var angles = t.to(float32).unsqueeze(1) * pow(10000, -arange(half, dtype: float32) / half).unsqueeze(0);
        var emb = Mlp("time_embedding", cat([cos(angles), sin(angles)], 1));
        if (cameras is not null) emb = emb + Mlp("camera_embedding", cameras);
        if (options.PooledText) emb = emb + Linear("pooled_text_embedding", cat([.. Rows(text.Pooled!, views)], 0));
        var words = cat([.. Rows(text.Tokens, views)], 0);

        var h = Conv("conv_in", x);
        List<Tensor> skips = [h];
        for (var i = 0; i < channels.Count; i++)
        {
            for (var j = 0; j < options.LayersPerBlock; j++)
            {
                h = Res($"down_blocks.{i}.resnets.{j}", h, emb);
                if (options.Attention[i]) h = Transformer($"down_blocks.{i}.attentions.{j}", h, words, views, options.Heads[i]);
                skips.Add(h);
            }
            if (i == channels.Count - 1) continue;
            h = Conv($"down_blocks.{i}.downsamplers.0.conv", h, stride: 2);
            skips.Add(h);
        }

        h = Res("mid_block.resnets.0", h, emb);
        h = Transformer("mid_block.attentions.0", h, words, views, options.Heads[^1]);
        h = Res("mid_block.resnets.1", h, emb);

        for (var i = 0; i < channels.Count; i++)
        {
            var level = channels.Count - 1 - i;
            for (var j = 0; j <= options.LayersPerBlock; j++)
            {
                h = Res($"up_blocks.{i}.resnets.{j}", cat([h, skips[^1]], 1), emb);
                skips.RemoveAt(skips.Count - 1);
                if (options.Attention[level]) h = Transformer($"up_blocks.{i}.attentions.{j}", h, words, views, options.Heads[level]);
            }
            if (level > 0) h = Conv($"up_blocks.{i}.upsamplers.0.conv", h.repeat_interleave(2, 2).repeat_interleave(2, 3));
        }
        return Conv("conv_out", Silu(GroupNorm("conv_norm_out", h, 1e-5)));
    }

    private static IEnumerable<Tensor> Rows(Tensor perPrompt, int views)
    {
        for (var b = 0; b < perPrompt.shape[0]; b++)
            for (var v = 0; v < views; v++) yield return perPrompt[b].unsqueeze(0);
    }

    private Tensor Res(string name, Tensor x, Tensor emb)
    {
        var h = Conv($"{name}.conv1", Silu(GroupNorm($"{name}.norm1", x, 1e-5)));
        h = h + Linear($"{name}.time_emb_proj", Silu(emb)).view(x.shape[0], -1, 1, 1);
        h = Conv($"{name}.conv2", Silu(GroupNorm($"{name}.norm2", h, 1e-5)));
        return h + (weights.ContainsKey($"{name}.conv_shortcut.weight") ? Conv($"{name}.conv_shortcut", x, padding: 0) : x);
    }

    private Tensor Transformer(string name, Tensor x, Tensor words, int views, int heads)
    {
        var (n, c, h, w) = (x.shape[0], x.shape[1], x.shape[2], x.shape[3]);
        var block = $"{name}.transformer_blocks.0";
        var y = GroupNorm($"{name}.norm", x, 1e-6).flatten(2, 3).transpose(1, 2);                                    // [n, h·w, c]
        y = Linear($"{name}.proj_in", y);
        var joined = LayerNorm($"{block}.norm1", y).reshape(n / views, views * h * w, c);
        y = y + Attention($"{block}.attn1", joined, joined, heads).reshape(n, h * w, c);
        y = y + Attention($"{block}.attn2", LayerNorm($"{block}.norm2", y), words, heads);
        var wide = Linear($"{block}.ff.net.0.proj", LayerNorm($"{block}.norm3", y));
        var (value, gate) = (wide.narrow(-1, 0, 4 * c), wide.narrow(-1, 4 * c, 4 * c));
        y = y + Linear($"{block}.ff.net.2", value * gate * 0.5 * (1 + (gate / Math.Sqrt(2)).erf()));
        return x + Linear($"{name}.proj_out", y).transpose(1, 2).reshape(n, c, h, w);
    }

    private Tensor Attention(string name, Tensor x, Tensor context, int heads)
    {
        var (q, k, v) = (Linear($"{name}.to_q", x), Linear($"{name}.to_k", context), Linear($"{name}.to_v", context));
        var d = q.shape[2] / heads;
        var parts = Enumerable.Range(0, heads).Select(head =>
        {
            Tensor Part(Tensor y) => y.narrow(2, head * d, d);
            var scores = (Part(q).bmm(Part(k).transpose(1, 2)) / Math.Sqrt(d)).exp();
            return (scores / scores.sum([2], keepdim: true)).bmm(Part(v));
        });
        return Linear($"{name}.to_out.0", cat([.. parts], 2));
    }

    private Tensor Mlp(string name, Tensor x) => Linear($"{name}.linear_2", Silu(Linear($"{name}.linear_1", x)));

    private Tensor Linear(string name, Tensor x)
    {
        var y = x.matmul(weights[$"{name}.weight"].flatten(1).transpose(0, 1));
        return weights.TryGetValue($"{name}.bias", out var bias) ? y + bias : y;
    }

    private Tensor Conv(string name, Tensor x, int stride = 1, int padding = 1) =>
        F.conv2d(x, weights[$"{name}.weight"], weights[$"{name}.bias"], [stride, stride], [padding, padding]);

    private Tensor GroupNorm(string name, Tensor x, double eps)
    {
        var groups = x.reshape(x.shape[0], options.NormNumGroups, -1);
        var centred = groups - groups.mean([2], keepdim: true);
        var y = (centred / (centred.square().mean([2], keepdim: true) + eps).sqrt()).reshape(x.shape);
        return y * weights[$"{name}.weight"].view(1, -1, 1, 1) + weights[$"{name}.bias"].view(1, -1, 1, 1);
    }

    private Tensor LayerNorm(string name, Tensor x)
    {
        var centred = x - x.mean([2], keepdim: true);
        return centred / (centred.square().mean([2], keepdim: true) + 1e-5).sqrt() * weights[$"{name}.weight"] + weights[$"{name}.bias"];
    }

    private static Tensor Silu(Tensor x) => x * x.sigmoid();
}
