using Maquette.Diffusion.Models;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Generation.Judging;

/// <summary>Pictures and texts as unit vectors of one space, near each other when they tell the same (Radford et al. 2021, CLIP); beside it a guess of where a picture was taken from.</summary>
internal sealed class DualEncoder : Module
{
    /// <summary>What the view head tells apart: front, side, back.</summary>
    public const int Views = 3;

    private const int ViewWidth = 64;

    private const double InitialTemperature = .07, MostScale = 100;

    private readonly ImageEncoder image;
    private readonly TextEncoder text;
    private readonly Linear imageProjection, textProjection, view1, view2;
    private readonly Parameter logScale;

    /// <param name="vocabulary">symbols of the tokenizer</param>
    /// <param name="init">draws the weights</param>
    public DualEncoder(JudgeOptions options, int vocabulary, Generator init) : base(nameof(DualEncoder))
    {
        image = new(options);
        text = new(new() { VocabularySize = vocabulary, Width = options.TextWidth, MlpWidth = 4 * options.TextWidth, Layers = options.TextLayers, Heads = options.TextWidth / 16, Positions = options.Tokens });
        imageProjection = Linear(options.Channels[2], options.Features, hasBias: false);
        textProjection = Linear(options.TextWidth, options.Features, hasBias: false);
        (view1, view2) = (Linear(options.Channels[2], ViewWidth), Linear(ViewWidth, Views));
        logScale = Parameter(full([1], Math.Log(1 / InitialTemperature), dtype: float32));
        register_module("image", image);
        register_module("text", text);
        register_module("image_projection", imageProjection);
        register_module("text_projection", textProjection);
        register_module("view1", view1);
        register_module("view2", view2);
        register_parameter("log_scale", logScale);
        InitialWeights.Draw(this, init, startsAtZero: name => name.EndsWith(".conv2.weight", StringComparison.Ordinal));
        using var frozen = no_grad();
        logScale.fill_(Math.Log(1 / InitialTemperature));
    }

    /// <summary>What looks at pictures.</summary>
    public ImageEncoder Eye => image;

    /// <param name="images">[n, 3, h, w], 0…1</param>
    /// <param name="eye">looks at them in place of its own</param>
    /// <param name="kept">[n, channels]: what each of the picture's numbers is multiplied by before it becomes a feature; null changes nothing</param>
    /// <returns>unit features [n, features], and logits of front, side, back [n, 3]</returns>
    public (Tensor Features, Tensor Views) Look(Tensor images, ImageEncoder? eye = null, Tensor? kept = null)
    {
        using var scope = NewDisposeScope();
        var h = (eye ?? image).forward(images);                                                          // [n, channels]
        return (F.normalize(imageProjection.forward(kept is null ? h : h * kept)).MoveToOuterDisposeScope(), view2.forward(F.silu(view1.forward(h))).MoveToOuterDisposeScope());
    }

    /// <param name="ids">[n, tokens] int64</param>
    /// <param name="counts">[n]: how many ids of each row are not padding</param>
    /// <returns>unit features [n, features]</returns>
    public Tensor Read(Tensor ids, Tensor counts)
    {
        using var scope = NewDisposeScope();
        return F.normalize(textProjection.forward(text.Encode(ids, counts).Pooled!)).MoveToOuterDisposeScope();
    }

    /// <summary>1/τ: what cosines are multiplied by before they are compared, learned, 100 at most.</summary>
    public Tensor Scale() => logScale.exp().clamp_max(MostScale);
}
