using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Diffusion.Models;

/// <summary>
/// The denoiser of latent diffusion (Rombach et al. 2022) in MVDream's form (Shi et al. 2023): the views of one object are denoised
/// together, each told its camera. One view and no camera is the plain text-to-image network with the same weights.
/// </summary>
public sealed class UNet : Module
{
    internal const double NormEps = 1e-5;
    private const double LongestPeriod = 10_000;

    private readonly EmbeddingMlp timeEmbedding;
    private readonly EmbeddingMlp? cameraEmbedding;
    private readonly Linear? pooledTextEmbedding;
    private readonly Conv2d convIn, convOut;
    private readonly GroupNorm convNormOut;
    private readonly UNetLevel[] down, up;
    private readonly ResBlock mid0, mid1;
    private readonly SpatialTransformer midAttention;

    /// <exception cref="ArgumentException">The sizes do not fit together.</exception>
    public UNet(UNetOptions options) : base(nameof(UNet))
    {
        if (options.Problem() is { } problem) throw new ArgumentException(problem, nameof(options));
        Options = options;
        var (channels, emb, groups) = (options.BlockOutChannels, options.TimeEmbedDim, options.NormNumGroups);
        var plan = UNetPlan.Of(options);

        timeEmbedding = new(channels[0], emb);
        if (options.CameraDim > 0) cameraEmbedding = new(options.CameraDim, emb);
        if (options.PooledText) pooledTextEmbedding = Linear(options.CrossAttentionDim, emb);
        convIn = Conv2d(options.InChannels, channels[0], 3, padding: 1);
        down = [.. plan.Down.Select(level => new UNetLevel(level.Inputs, level.Channels, level.Attends, level.Heads, options, downsamples: level.Resizes))];
        mid0 = new(channels[^1], channels[^1], emb, groups, NormEps);
        midAttention = new(channels[^1], options.Heads[^1], options);
        mid1 = new(channels[^1], channels[^1], emb, groups, NormEps);
        up = [.. plan.Up.Select(level => new UNetLevel(level.Inputs, level.Channels, level.Attends, level.Heads, options, upsamples: level.Resizes))];
        convNormOut = GroupNorm(groups, channels[0], eps: NormEps);
        convOut = Conv2d(channels[0], options.OutChannels, 3, padding: 1);
        Register();
    }

    public UNetOptions Options { get; }

    private void Register()
    {
        register_module("time_embedding", timeEmbedding);
        if (cameraEmbedding is not null) register_module("camera_embedding", cameraEmbedding);
        if (pooledTextEmbedding is not null) register_module("pooled_text_embedding", pooledTextEmbedding);
        register_module("conv_in", convIn);
        register_module("down_blocks", ModuleList(down));
        register_module("mid_block", new ModuleFolder(("resnets", ModuleList(mid0, mid1)), ("attentions", ModuleList(midAttention))));
        register_module("up_blocks", ModuleList(up));
        register_module("conv_norm_out", convNormOut);
        register_module("conv_out", convOut);
    }

    /// <summary>The network's raw prediction (of noise, velocity or clean sample: what it was trained for).</summary>
    /// <param name="x">[batch·views, inChannels, h, w] noisy latents; h and w multiples of 2^(levels−1)</param>
    /// <param name="t">[batch·views] int64 timesteps; the views of one object share theirs</param>
    /// <param name="text">of the prompts: [batch, words, width]</param>
    /// <param name="cameras">[batch·views, cameraDim], row-major camera-to-world with unit translation; null = no camera is told</param>
    /// <param name="numFrames">views of one object</param>
    /// <returns>[batch·views, outChannels, h, w]</returns>
    /// <exception cref="ArgumentException">The tensors do not fit together or to this network.</exception>
    public Tensor forward(Tensor x, Tensor t, TextContext text, Tensor? cameras, int numFrames)
    {
        Check(x, t, text, cameras, numFrames);
        using var scope = NewDisposeScope();
        var type = convIn.weight!.dtype;                                             // float32 at the doors, whatever the network computes in
        (text, cameras) = (text.To(type), cameras?.to(type));

        var emb = Embed(t, text, cameras, numFrames);                                // [batch·views, emb]
        var skips = new Stack<Tensor>();
        var h = convIn.forward(x.to(type));                                          // [batch·views, channels₀, h, w]
        skips.Push(h);
        foreach (var level in down) h = level.Down(h, emb, text.Tokens, numFrames, skips);
        h = mid0.forward(h, emb);
        h = midAttention.forward(h, text.Tokens, numFrames);
        h = mid1.forward(h, emb);
        foreach (var level in up) h = level.Up(h, emb, text.Tokens, numFrames, skips);
        h = convOut.forward(F.silu(convNormOut.Of(h)));                         // [batch·views, outChannels, h, w]
        return h.to(x.dtype).MoveToOuterDisposeScope();
    }

    /// <summary>SiLU of the sum of time, camera and pooled text: every residual block starts with this SiLU, so it is taken once.</summary>
    private Tensor Embed(Tensor t, TextContext text, Tensor? cameras, int views)
    {
        var emb = timeEmbedding.forward(Sinusoid(t));                                // [batch·views, emb]
        if (cameras is not null) emb = emb + cameraEmbedding!.forward(cameras);
        if (pooledTextEmbedding is not null) emb = emb + pooledTextEmbedding.forward(text.Pooled!).repeat_interleave(views, 0);
        return F.silu(emb);
    }

    /// <summary>cos and sin of t at frequencies 1 … 1/10000, cosines first.</summary>
    private Tensor Sinusoid(Tensor t)
    {
        var half = Options.BlockOutChannels[0] / 2;
        var frequencies = (arange(half, dtype: float32, device: t.device) * (-Math.Log(LongestPeriod) / half)).exp();   // [half]
        var angles = t.to(float32).unsqueeze(1) * frequencies;                                                          // [n, half]
        return cat([angles.cos(), angles.sin()], 1).to(convIn.weight!.dtype);                                           // [n, channels₀]
    }

    private void Check(Tensor x, Tensor t, TextContext text, Tensor? cameras, int views)
    {
        var n = x.shape[0];
        var multiple = 1 << (Options.Levels - 1);
        if (x.ndim != 4 || x.shape[1] != Options.InChannels || x.shape[2] % multiple != 0 || x.shape[3] % multiple != 0)
            throw new ArgumentException($"Latents must be [n, {Options.InChannels}, h, w] with h and w multiples of {multiple}, not [{string.Join(", ", x.shape)}].", nameof(x));
        if (views <= 0 || n % views != 0) throw new ArgumentException($"{n} latents are not sets of {views} views.", nameof(views));
        if (t.ndim != 1 || t.shape[0] != n) throw new ArgumentException($"{n} latents need {n} timesteps, not [{string.Join(", ", t.shape)}].", nameof(t));
        if (text.Tokens.ndim != 3 || text.Tokens.shape[0] != n / views || text.Tokens.shape[2] != Options.CrossAttentionDim)
            throw new ArgumentException($"The text must be [{n / views}, words, {Options.CrossAttentionDim}], not [{string.Join(", ", text.Tokens.shape)}].", nameof(text));
        if (Options.PooledText && text.Pooled is null) throw new ArgumentException("This network needs the pooled text as well.", nameof(text));
        if (cameras is not null && cameraEmbedding is null) throw new ArgumentException("This network knows no cameras.", nameof(cameras));
        if (cameras is not null && (cameras.ndim != 2 || cameras.shape[0] != n || cameras.shape[1] != Options.CameraDim))
            throw new ArgumentException($"Cameras must be [{n}, {Options.CameraDim}], not [{string.Join(", ", cameras.shape)}].", nameof(cameras));
    }
}
