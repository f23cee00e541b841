using TorchSharp;
using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Torch.Tests;

public class ModuleTests
{
    [Fact]
    public void Names_OfAModule_AreItsFieldsInOrder()
    {
        using var m = new Net();
        Assert.Equal(["first.weight", "first.bias", "norms.0.weight", "norms.0.bias", "norms.1.weight", "norms.1.bias", "gain"], m.named_parameters().Select(p => p.name).OrderBy(n => n == "gain"));
        Assert.Equal(["table"], m.named_buffers().Select(b => b.name));
        Assert.Equal(["first", "norms", "norms.0", "norms.1"], m.named_modules().Select(n => n.name));
    }

    [Fact]
    public void StateDict_LoadedIntoAnother_MakesItEqual()
    {
        using var scope = NewDisposeScope();
        using var a = new Net();
        using var b = new Net();
        b.load_state_dict(a.state_dict());
        var x = randn([2, 4, 3], generator: new(1));
        Assert.True(a.call(x).Equals(b.call(x)));
    }

    [Fact]
    public void StateDict_ThatDoesNotFit_IsRefusedWhole()
    {
        using var scope = NewDisposeScope();
        using var m = new Net();
        var before = m.first.weight.clone();
        var state = m.state_dict().ToDictionary(s => s.Key, s => s.Value + 1);
        state["gain"] = ones(2);
        Assert.Contains("gain", Assert.Throws<InvalidOperationException>(() => m.load_state_dict(state)).Message);
        state.Remove("gain");
        Assert.Contains("missing (gain)", Assert.Throws<InvalidOperationException>(() => m.load_state_dict(state)).Message);
        Assert.True(before.Equals(m.first.weight));
        Assert.Equal(["gain"], m.load_state_dict(state, strict: false).missing_keys);
    }

    [Fact]
    public void File_SavedAndLoaded_GivesTheSameWeights()
    {
        using var scope = NewDisposeScope();
        using var a = new Net();
        using var b = new Net();
        using var file = new MemoryStream();
        a.save(file);
        file.Position = 0;
        b.load(file);
        foreach (var ((_, p), (_, q)) in a.named_parameters().Zip(b.named_parameters())) Assert.True(p.Equals(q));
    }

    [Fact]
    public void To_AnotherType_KeepsTheParameterObjects()
    {
        using var m = new Net();
        var weight = m.first.weight;
        m.to(float64);
        Assert.Same(weight, m.first.weight);
        Assert.Equal(float64, weight.dtype);
        Assert.True(weight.requires_grad);
        Assert.Equal(int64, m.get_buffer("table")!.dtype);
    }

    [Fact]
    public void Weight_Replaced_IsTheOneThatLearns()
    {
        using var scope = NewDisposeScope();
        var lin = Linear(2, 2, hasBias: false);
        lin.weight = Parameter(eye(2) * 3);
        lin.call(ones(1, 2)).sum().backward();
        Assert.Same(lin.weight, Assert.Single(lin.parameters()));
        Assert.Equal([1, 1, 1, 1], lin.weight.grad!.data<float>().ToArray());
    }

    [Fact]
    public void GroupNorm_Fresh_Normalises()
    {
        using var scope = NewDisposeScope();
        var y = GroupNorm(2, 4).call(randn([3, 4, 5], generator: new(2)) * 7 + 3).reshape(3, 2, 10);
        Assert.True(y.mean([2]).abs().max().ToSingle() < 1e-5);
        Assert.True((y.var(2, unbiased: false) - 1).abs().max().ToSingle() < 1e-3);
    }

    [Fact]
    public void MultiheadAttention_IsItsParts()
    {
        using var scope = NewDisposeScope();
        var m = MultiheadAttention(8, 2);
        var x = randn([5, 3, 8], generator: new(2));
        var (y, w) = m.call(x, x, x);
        Assert.Equal([5, 3, 8], y.shape);
        Assert.True(w!.sum(2).allclose(ones(3, 5)));
        Assert.Equal(["in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"], m.state_dict().Keys);
    }

    private sealed class Net : Module<Tensor, Tensor>
    {
        public readonly Linear first = Linear(3, 4);
        private readonly ModuleList<GroupNorm> norms = ModuleList(GroupNorm(2, 4), GroupNorm(1, 4));
        private readonly Parameter gain = Parameter(ones(1));
        private readonly Tensor table = arange(4);

        public Net() : base(nameof(Net)) => RegisterComponents();

        public override Tensor forward(Tensor input) => norms[1].call(norms[0].call(first.call(input).transpose(1, 2))) * gain + table[0];
    }
}
