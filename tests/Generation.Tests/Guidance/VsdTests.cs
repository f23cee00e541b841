using Maquette.Diffusion.Schedulers;
using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Generation.Tests.Guidance;

public sealed class VsdTests
{
    private static readonly GuidanceOptions Options = new() { Method = GuidanceMethod.Vsd, Scale = 7.5f, Rescale = 0, LeastNoise = 0.3f, MostNoise = 0.6f, Weight = TimeWeight.Variance };

    private static readonly Viewpoints Seen = new([.. Enumerable.Range(0, 4).Select(i => new Camera(90 * i, 15, 3, 40))], 4, null);

    private static Tensor Images() => rand([4, 3, 8, 8], generator: new Generator(3)).requires_grad_();

    private static Listener Prior() => new(rand([4, 12, 4, 4], generator: new Generator(4)));

    /// <summary>A distribution of renders that is one point explains noisy renders by just the noise that was added: then VSD is SDS (Wang et al. 2023, §3.2).</summary>
    [Fact]
    public void Gradient_WhenTheParticlesAreOnePoint_IsThatOfSds()
    {
        using var scope = NewDisposeScope();
        var (images, same) = (Images(), Images());
        var prior = Prior();
        var point = new OnePoint(prior.Codec.Encode(images.detach(), null), prior.Schedule);
        new Vsd(prior, point, Options).Loss(images, Seen, 0.5f, new Generator(5)).backward();
        new Sds(Prior(), Options).Loss(same, Seen, 0.5f, new Generator(5)).backward();
        Assert.True((images.grad! - same.grad!).abs().max().ToSingle() < 1e-4f * same.grad!.abs().max().ToSingle());
    }

    /// <summary>Between the score and the noise that was added the gradient goes in a straight line: at 0 it is SDS, at 1 the paper's.</summary>
    [Fact]
    public void Gradient_ByTrust_GoesFromThatOfSdsToThePapers()
    {
        using var scope = NewDisposeScope();
        Tensor[] gradients = [.. new[] { 0, 0.25f, 1 }.Select(trust => Gradient(prior => new Vsd(prior, new OnePoint(zeros(4, 12, 4, 4), prior.Schedule), Options with { ParticleScore = new() { Trust = trust } })))];
        var sds = Gradient(prior => new Sds(prior, Options));

        var most = gradients[2].abs().max().ToSingle();
        Assert.True((gradients[0] - sds).abs().max().ToSingle() < 1e-4f * most);
        Assert.True((gradients[1] - (0.75 * gradients[0] + 0.25 * gradients[2])).abs().max().ToSingle() < 1e-4f * most);
        Assert.True((gradients[2] - gradients[0]).abs().max().ToSingle() > 0.1f * most);

        static Tensor Gradient(Func<Listener, IGuidance> guide)
        {
            var images = Images();
            guide(Prior()).Loss(images, Seen, 0.5f, new Generator(5)).backward();
            return images.grad!;
        }
    }

    /// <summary>Where both scores agree there is nothing to do.</summary>
    [Fact]
    public void Gradient_WhenTheParticlesAreWhatThePriorBelieves_IsNothing()
    {
        using var scope = NewDisposeScope();
        var images = Images();
        var prior = Prior();
        new Vsd(prior, new OnePoint(rand([4, 12, 4, 4], generator: new Generator(4)), prior.Schedule), Options).Loss(images, Seen, 0.5f, new Generator(5)).backward();
        Assert.True(images.grad!.abs().max().ToSingle() < 1e-5f);
    }

    [Fact]
    public void Loss_TeachesTheScoreTheRendersWithoutAWayBack()
    {
        using var scope = NewDisposeScope();
        var images = Images();
        var prior = Prior();
        var point = new OnePoint(zeros(4, 12, 4, 4), prior.Schedule);
        var vsd = new Vsd(prior, point, Options);
        vsd.Loss(images, Seen, 0.5f, new Generator(5));
        Assert.False(point.Taught!.requires_grad);
        Assert.True((point.Taught - prior.Codec.Encode(images.detach(), null)).abs().max().ToSingle() < 1e-6f);
        Assert.Equal(OnePoint.Loss, vsd.LearningLoss);
    }

    /// <summary>All renders are the same one: x_t = αz + σε has the noise (x_t − αz)/σ.</summary>
    private sealed class OnePoint(Tensor z, NoiseSchedule schedule) : IParticleScore
    {
        public const float Loss = 0.125f;

        public Tensor? Taught { get; private set; }

        public IReadOnlyDictionary<string, Tensor> State => new Dictionary<string, Tensor>();

        public Tensor Eps(Tensor xT, Tensor t, Viewpoints seen) => schedule.ToEps(z, xT, t, PredictionType.Sample);

        public float Learn(Tensor z, Viewpoints seen, Generator generator)
        {
            Taught = z;
            return Loss;
        }

        public void Restore(IReadOnlyDictionary<string, Tensor> state)
        {
        }
    }
}
