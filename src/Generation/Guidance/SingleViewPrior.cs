using Maquette.Diffusion;
using Maquette.Diffusion.Codecs;
using Maquette.Diffusion.Schedulers;
using Maquette.Scene.Cameras;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>The same weights asked for one picture at a time, told by the prompt which side is seen, or by the camera.</summary>
public sealed class SingleViewPrior : IDenoiser, IDisposable
{
    private readonly DiffusionPrior prior;
    private readonly ViewPromptOptions? views;
    private readonly bool tellCameras;
    private readonly TextContext prompts, uncond;

    /// <param name="views">null: the prompt as it is, from every side</param>
    /// <param name="tellCameras">where each view stands, if the prior knows cameras: the prompt says it then no more</param>
    public SingleViewPrior(DiffusionPrior prior, string prompt, string negativePrompt, ViewPromptOptions? views, bool tellCameras = false)
    {
        this.prior = prior;
        this.tellCameras = tellCameras && prior.Package.UNet.Options.CameraDim > 0;
        this.views = views = this.tellCameras ? null : views;
        using var noGrad = no_grad();
        prompts = prior.Encode(views is null ? [prompt] : [.. Enum.GetValues<ViewSide>().Select(side => ViewPrompts.Of(prompt, side))]);
        uncond = prior.Encode([negativePrompt]);
    }

    public ILatentCodec Codec => prior.Package.Codec;

    public NoiseSchedule Schedule => prior.Package.Schedule;

    public int ImageSize => prior.Package.UNet.Options.SampleSize * Codec.Factor;

    public (Tensor X0, Tensor Eps) Guided(Tensor xT, Tensor t, Viewpoints seen, float guidanceScale, float rescale) =>
        views is { PerpNeg: true } ? AwayFromWrongSides(xT, t, seen.Cameras, guidanceScale)
        : prior.Guided(xT, t, Prompts(seen.Cameras, xT.device), uncond.Repeat(seen.Cameras.Count), Cameras(seen.Cameras, xT.device), numFrames: 1, guidanceScale, rescale);

    private Tensor? Cameras(IReadOnlyList<Camera> cameras, Device device) => tellCameras ? CameraConditioning.Tensor(cameras).to(device) : null;   // [views, 16]

    private TextContext Prompts(IReadOnlyList<Camera> cameras, Device device) =>
        views is null ? prompts.Repeat(cameras.Count) : Rows(cameras.Select(camera => ViewPrompts.Side(camera, views)), device);

    private TextContext Rows(IEnumerable<ViewSide> sides, Device device) => prompts.Rows(tensor(sides.Select(side => (long)side).ToArray()).to(device));

    private (Tensor X0, Tensor Eps) AwayFromWrongSides(Tensor xT, Tensor t, IReadOnlyList<Camera> cameras, float s)
    {
        using var frozen = no_grad();
        using var scope = NewDisposeScope();
        PerpNeg.View[] sides = [.. cameras.Select(camera => PerpNeg.Of(camera, views!))];
        Tensor Numbers(Func<PerpNeg.View, float> of) => tensor(Array.ConvertAll(sides, side => of(side))).to(xT.device);   // [views]

        var positive = TextRows.Lerp(Rows(sides.Select(side => side.To), xT.device), Rows(sides.Select(side => side.From), xT.device), Numbers(side => side.Share));
        var texts = TextRows.Join(uncond.Repeat(sides.Length), positive, Rows(sides.Select(side => side.First.Side), xT.device), Rows(sides.Select(side => side.Second.Side), xT.device));
        var (x4, t4) = (cat([xT, xT, xT, xT], 0), cat([t, t, t, t], 0));                // [4·views, c, h, w], [4·views]
        var eps = prior.Package.Schedule.ToEps(prior.Predict(x4, t4, texts, cameras: null, numFrames: 1), x4, t4, prior.Package.Prediction).chunk(4, 0);

        var epsHat = PerpNeg.Mix(eps[0], eps[1], [(eps[2], Numbers(side => side.First.Weight)), (eps[3], Numbers(side => side.Second.Weight))], s);   // [views, c, h, w]
        return (Schedule.ToX0(epsHat, xT, t, PredictionType.Epsilon).MoveToOuterDisposeScope(), epsHat.MoveToOuterDisposeScope());
    }

    public void Dispose()
    {
        prompts.Dispose();
        uncond.Dispose();
    }
}
