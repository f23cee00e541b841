using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Import.Names;
using Maquette.Diffusion.Models;

namespace Maquette.Diffusion.Tests.Import;

/// <summary>
/// Our names, translated, against the published checkpoints' names, which are written down here block by block from the architecture's
/// table and not from the translation: every name once, and with its shape.
/// </summary>
public sealed class LdmNamesTests
{
    public static TheoryData<UNetOptions> UNets { get; } = [UNetOptions.MvDream21, UNetOptions.StableDiffusion21, UNetOptions.StableDiffusion15, UNetOptions.StableDiffusion15 with { CameraDim = 16 }];

    [Theory]
    [MemberData(nameof(UNets), DisableDiscoveryEnumeration = true)]
    public void UNet_FullSize_IsABijection(UNetOptions options)
    {
        var names = LdmUNetNames.Of(options.LayersPerBlock, options.Attention);

        var translated = UNetShapes.Of(options).Shapes.Select(tensor => (names(tensor.Key).Name, tensor.Value));

        AssertSame(PublishedUNet(options), translated);
    }

    [Fact]
    public void Autoencoder_FullSize_IsABijection()
    {
        var names = AutoencoderNames.Ldm(levels: 4);
        var ours = AutoencoderShapes.Of(new()).Shapes;

        var translated = ours.Select(tensor => (names(tensor.Key).Name, tensor.Value));

        Assert.Equal((248, 83_653_863), (ours.Count, AutoencoderShapes.Of(new()).Parameters));
        AssertSame(PublishedAutoencoder(), translated.Select(tensor => (tensor.Name, tensor.Name.Contains(".attn_1.") && tensor.Value.Length == 2 ? [.. tensor.Value, 1, 1] : tensor.Value)));
    }

    [Fact]
    public void OpenClip_FullSize_CoversEveryRowOnce()
    {
        var ours = TextEncoderShapes.Of(TextEncoderOptions.OpenClipH).Shapes;

        var pieces = ours.Select(tensor => (Piece: OpenClipNames.Of(tensor.Key), Shape: tensor.Value)).ToArray();

        Assert.Equal(pieces.Length, pieces.Select(piece => piece.Piece).Distinct().Count());
        Assert.All(pieces.GroupBy(piece => piece.Piece.Name), whole => Assert.Equal(Enumerable.Range(0, whole.First().Piece.Blocks), whole.Select(piece => piece.Piece.Block).Order()));
        AssertSame(PublishedTextTower(layers: 23), pieces.Where(piece => piece.Piece.Block == 0).Select(piece => (piece.Piece.Name, Whole(piece.Shape, piece.Piece.Blocks))));
    }

    private static long[] Whole(long[] shape, int blocks) => [blocks * shape[0], .. shape[1..]];

    private static void AssertSame(IEnumerable<(string Name, long[] Shape)> published, IEnumerable<(string Name, long[] Shape)> translated)
    {
        static string[] Lines(IEnumerable<(string Name, long[] Shape)> tensors) => [.. tensors.Select(tensor => $"{tensor.Name} [{string.Join(", ", tensor.Shape)}]").Order(StringComparer.Ordinal)];
        Assert.Equal(Lines(published), Lines(translated));
    }

    private static IEnumerable<(string, long[])> Layer(string name, params long[] shape) => [($"{name}.weight", shape), ($"{name}.bias", [shape[0]])];

    private static List<(string, long[])> PublishedUNet(UNetOptions options)
    {
        List<(string, long[])> all = [.. Layer("time_embed.0", 1280, 320), .. Layer("time_embed.2", 1280, 1280), .. Layer("input_blocks.0.0", 320, 4, 3, 3), .. Layer("out.0", 320), .. Layer("out.2", 4, 320, 3, 3)];
        if (options.CameraDim > 0) all.AddRange([.. Layer("camera_embed.0", 1280, 16), .. Layer("camera_embed.2", 1280, 1280)]);

        (int Index, long In, long Out, bool Attends)[] down = [(1, 320, 320, true), (2, 320, 320, true), (4, 320, 640, true), (5, 640, 640, true), (7, 640, 1280, true), (8, 1280, 1280, true), (10, 1280, 1280, false), (11, 1280, 1280, false)];
        foreach (var (index, given, made, attends) in down)
        {
            all.AddRange(Residual($"input_blocks.{index}.0", given, made));
            if (attends) all.AddRange(Transformer($"input_blocks.{index}.1", made, options));
        }
        foreach (var (index, c) in new[] { (3, 320L), (6, 640), (9, 1280) }) all.AddRange(Layer($"input_blocks.{index}.0.op", c, c, 3, 3));

        all.AddRange([.. Residual("middle_block.0", 1280, 1280), .. Transformer("middle_block.1", 1280, options), .. Residual("middle_block.2", 1280, 1280)]);

        (long Current, long Skip, long Out)[] up = [(1280, 1280, 1280), (1280, 1280, 1280), (1280, 1280, 1280), (1280, 1280, 1280), (1280, 1280, 1280), (1280, 640, 1280), (1280, 640, 640), (640, 640, 640), (640, 320, 640), (640, 320, 320), (320, 320, 320), (320, 320, 320)];
        foreach (var (index, (current, skip, made)) in up.Index())
        {
            all.AddRange(Residual($"output_blocks.{index}.0", current + skip, made));
            if (index >= 3) all.AddRange(Transformer($"output_blocks.{index}.1", made, options));
        }
        foreach (var (name, c) in new[] { ("output_blocks.2.1", 1280L), ("output_blocks.5.2", 1280), ("output_blocks.8.2", 640) }) all.AddRange(Layer($"{name}.conv", c, c, 3, 3));
        return all;
    }

    private static IEnumerable<(string, long[])> Residual(string name, long given, long made) =>
    [
        .. Layer($"{name}.in_layers.0", given), .. Layer($"{name}.in_layers.2", made, given, 3, 3), .. Layer($"{name}.emb_layers.1", made, 1280),
        .. Layer($"{name}.out_layers.0", made), .. Layer($"{name}.out_layers.3", made, made, 3, 3),
        .. given == made ? [] : Layer($"{name}.skip_connection", made, given, 1, 1),
    ];

    private static IEnumerable<(string, long[])> Transformer(string name, long c, UNetOptions options)
    {
        long[] projection = options.UseLinearProjection ? [c, c] : [c, c, 1, 1];
        var block = $"{name}.transformer_blocks.0";
        return
        [
            .. Layer($"{name}.norm", c), .. Layer($"{name}.proj_in", projection), .. Layer($"{name}.proj_out", projection),
            .. new[] { ("attn1", c), ("attn2", options.CrossAttentionDim) }.SelectMany(part => new (string, long[])[]
            {
                ($"{block}.{part.Item1}.to_q.weight", [c, c]), ($"{block}.{part.Item1}.to_k.weight", [c, part.Item2]), ($"{block}.{part.Item1}.to_v.weight", [c, part.Item2]),
                ($"{block}.{part.Item1}.to_out.0.weight", [c, c]), ($"{block}.{part.Item1}.to_out.0.bias", [c]),
            }),
            .. Layer($"{block}.ff.net.0.proj", 8 * c, c), .. Layer($"{block}.ff.net.2", c, 4 * c),
            .. Layer($"{block}.norm1", c), .. Layer($"{block}.norm2", c), .. Layer($"{block}.norm3", c),
        ];
    }

    private static IEnumerable<(string, long[])> PublishedAutoencoder()
    {
        static IEnumerable<(string, long[])> Block(string name, long given, long made) =>
            [.. Layer($"{name}.norm1", given), .. Layer($"{name}.conv1", made, given, 3, 3), .. Layer($"{name}.norm2", made), .. Layer($"{name}.conv2", made, made, 3, 3), .. given == made ? [] : Layer($"{name}.nin_shortcut", made, given, 1, 1)];
        static IEnumerable<(string, long[])> Middle(string name) =>
            [.. Block($"{name}.block_1", 512, 512), .. Block($"{name}.block_2", 512, 512), .. Layer($"{name}.attn_1.norm", 512), .. new[] { "q", "k", "v", "proj_out" }.SelectMany(part => Layer($"{name}.attn_1.{part}", 512, 512, 1, 1))];

        (int Level, int Index, long In, long Out)[] encoder = [(0, 0, 128, 128), (0, 1, 128, 128), (1, 0, 128, 256), (1, 1, 256, 256), (2, 0, 256, 512), (2, 1, 512, 512), (3, 0, 512, 512), (3, 1, 512, 512)];
        (int Level, int Index, long In, long Out)[] decoder = [(3, 0, 512, 512), (3, 1, 512, 512), (3, 2, 512, 512), (2, 0, 512, 512), (2, 1, 512, 512), (2, 2, 512, 512), (1, 0, 512, 256), (1, 1, 256, 256), (1, 2, 256, 256), (0, 0, 256, 128), (0, 1, 128, 128), (0, 2, 128, 128)];
        return
        [
            .. Layer("encoder.conv_in", 128, 3, 3, 3), .. encoder.SelectMany(b => Block($"encoder.down.{b.Level}.block.{b.Index}", b.In, b.Out)),
            .. new[] { (0, 128L), (1, 256), (2, 512) }.SelectMany(d => Layer($"encoder.down.{d.Item1}.downsample.conv", d.Item2, d.Item2, 3, 3)),
            .. Middle("encoder.mid"), .. Layer("encoder.norm_out", 512), .. Layer("encoder.conv_out", 8, 512, 3, 3),
            .. Layer("decoder.conv_in", 512, 4, 3, 3), .. Middle("decoder.mid"), .. decoder.SelectMany(b => Block($"decoder.up.{b.Level}.block.{b.Index}", b.In, b.Out)),
            .. new[] { (3, 512L), (2, 512), (1, 256) }.SelectMany(u => Layer($"decoder.up.{u.Item1}.upsample.conv", u.Item2, u.Item2, 3, 3)),
            .. Layer("decoder.norm_out", 128), .. Layer("decoder.conv_out", 3, 128, 3, 3), .. Layer("quant_conv", 8, 8, 1, 1), .. Layer("post_quant_conv", 4, 4, 1, 1),
        ];
    }

    private static IEnumerable<(string, long[])> PublishedTextTower(int layers) =>
    [
        ("token_embedding.weight", [49408, 1024]), ("positional_embedding", [77, 1024]), .. Layer("ln_final", 1024),
        .. Enumerable.Range(0, layers).Select(i => $"transformer.resblocks.{i}").SelectMany(block => new[]
        {
            Layer($"{block}.ln_1", 1024), Layer($"{block}.ln_2", 1024), [($"{block}.attn.in_proj_weight", [3072, 1024]), ($"{block}.attn.in_proj_bias", [3072])],
            Layer($"{block}.attn.out_proj", 1024, 1024), Layer($"{block}.mlp.c_fc", 4096, 1024), Layer($"{block}.mlp.c_proj", 1024, 4096),
        }).SelectMany(layer => layer),
    ];
}
