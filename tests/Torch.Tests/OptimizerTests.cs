using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class OptimizerTests
{
    public static TheoryData<string, bool> Kinds => new() { { "Adam", false }, { "AdamW", true } };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Adam_OverTenSteps_IsThePaper(string kind, bool decoupled)
    {
        using var scope = NewDisposeScope();
        const double η = 0.1, β1 = 0.8, β2 = 0.9, ε = 1e-6, λ = 0.05;
        double θ = 2, m = 0, v = 0;
        using var p = nn.Parameter(tensor(new[] { θ }));
        using optim.Optimizer o = kind == "Adam" ? optim.Adam([p], η, β1, β2, ε, λ) : optim.AdamW([p], η, β1, β2, ε, λ);
        for (int t = 1; t <= 10; t++)
        {
            o.zero_grad();
            (p.pow(3) / 3).sum().backward();
            o.step();

            double g = θ * θ;
            if (decoupled) θ -= η * λ * θ;
            else g += λ * θ;
            m = β1 * m + (1 - β1) * g;
            v = β2 * v + (1 - β2) * g * g;
            θ -= η * m / (1 - Math.Pow(β1, t)) / (Math.Sqrt(v / (1 - Math.Pow(β2, t))) + ε);
            Assert.Equal(θ, p.ToDouble(), 12);
        }
    }

    [Fact]
    public void Sgd_WithMomentum_FollowsItsRecurrence()
    {
        using var scope = NewDisposeScope();
        double x = 1, b = 0;
        using var p = nn.Parameter(tensor(new[] { x }));
        using var o = optim.SGD([p], 0.1, momentum: 0.9);
        for (int t = 0; t < 5; t++)
        {
            o.zero_grad();
            p.square().sum().backward();
            o.step();
            b = 0.9 * b + 2 * x;
            x -= 0.1 * b;
            Assert.Equal(x, p.ToDouble(), 12);
        }
    }

    [Fact]
    public void State_TakenAsTensorsIntoAnotherRun_ContinuesToTheBit()
    {
        using var scope = NewDisposeScope();
        using var whole = new Run();
        whole.Steps(8);
        using var first = new Run();
        first.Steps(4);
        using var second = new Run();
        using (no_grad()) second.p.copy_(first.p);
        var state = OptimizerTensors.Get(first.o).ToDictionary(t => t.Key, t => t.Value.clone());
        OptimizerTensors.Set(second.o, state);
        second.Steps(4);
        Assert.Equal(whole.p.data<float>().ToArray(), second.p.data<float>().ToArray());
        Assert.Equal(["group.0.lr", "0.step", "0.exp_avg", "0.exp_avg_sq"], state.Keys);
    }

    [Fact]
    public void State_SavedToAFile_ContinuesToTheBit()
    {
        using var scope = NewDisposeScope();
        using var first = new Run();
        first.Steps(3);
        using var second = new Run();
        using var file = new MemoryStream();
        using (var writer = new BinaryWriter(file, System.Text.Encoding.UTF8, leaveOpen: true)) first.o.save_state_dict(writer);
        file.Position = 0;
        using (var reader = new BinaryReader(file)) second.o.load_state_dict(reader);
        using (no_grad()) second.p.copy_(first.p);
        first.Steps(2);
        second.Steps(2);
        Assert.Equal(first.p.data<float>().ToArray(), second.p.data<float>().ToArray());
    }

    [Fact]
    public void State_OfAnotherShape_IsRefused()
    {
        using var scope = NewDisposeScope();
        using var run = new Run();
        Assert.Contains("0.exp_avg", Assert.Throws<InvalidDataException>(() => OptimizerTensors.Set(run.o, new Dictionary<string, Tensor> { ["0.exp_avg"] = ones(3) })).Message);
        Assert.Contains("7.step", Assert.Throws<InvalidDataException>(() => OptimizerTensors.Set(run.o, new Dictionary<string, Tensor> { ["7.step"] = ones(1) })).Message);
    }

    [Fact]
    public void Groups_WithTheirOwnRates_MoveByThem()
    {
        using var scope = NewDisposeScope();
        using Parameter a = nn.Parameter(zeros(1)), b = nn.Parameter(zeros(1)), still = nn.Parameter(zeros(1));
        using var o = optim.Adam([new Adam.ParamGroup([a], new Adam.Options { LearningRate = 0.5 }), new Adam.ParamGroup([b, still], new Adam.Options())], lr: 0.1);
        (a + b).sum().backward();
        o.step();
        Assert.Equal([-0.5f, -0.1f, 0], [a.ToSingle(), b.ToSingle(), still.ToSingle()], new Near());
        var schedule = optim.lr_scheduler.ExponentialLR(o, 0.5);
        schedule.step();
        Assert.Equal([0.25, 0.05], o.ParamGroups.Select(g => g.LearningRate));
    }

    [Fact]
    public void ClippedGradients_HaveTheLargestAllowedNorm()
    {
        using var scope = NewDisposeScope();
        using Parameter a = nn.Parameter(tensor(new float[] { 3 })), b = nn.Parameter(tensor(new float[] { 4 }));
        ((a.square() + b.square()) / 2).sum().backward();
        Assert.Equal(5, nn.utils.clip_grad_norm_([a, b], 1), 5);
        Assert.Equal([0.6f, 0.8f], [a.grad!.ToSingle(), b.grad!.ToSingle()], new Near());
    }

    private sealed class Near : IEqualityComparer<float>
    {
        public bool Equals(float x, float y) => Math.Abs(x - y) < 1e-5;
        public int GetHashCode(float x) => 0;
    }

    private sealed class Run : IDisposable
    {
        public readonly Parameter p = nn.Parameter(linspace(-1, 1, 6));
        public readonly AdamW o;
        private int t;

        public Run() => o = optim.AdamW([p], 0.05, weight_decay: 0.01);

        public void Steps(int n)
        {
            if (OptimizerTensors.Get(o).TryGetValue("0.step", out var step)) t = step.ToInt32();
            for (; n > 0; n--)
            {
                o.zero_grad();
                (p * Math.Cos(t++)).sin().sum().backward();
                o.step();
            }
        }

        public void Dispose()
        {
            o.Dispose();
            p.Dispose();
        }
    }
}
