using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class FunctionTests
{
    [Fact]
    public void CustomFunction_OnSpans_HasTheGradientOfFiniteDifferences()
    {
        using var scope = NewDisposeScope();
        var x = rand([6], float64, generator: new(5)).requires_grad_();
        Sine.apply(x, 3.0).sum().backward(); // the gradient of a sum arrives expanded
        var g = x.grad!.data<double>();
        const double h = 1e-6;
        for (int i = 0; i < 6; i++)
        {
            using var off = no_grad();
            Tensor up = x.clone(), down = x.clone();
            up.data<double>()[i] += h;
            down.data<double>()[i] -= h;
            Assert.Equal((Sine.apply(up, 3.0).sum() - Sine.apply(down, 3.0).sum()).ToDouble() / (2 * h), g[i], 7);
        }
    }

    [Fact]
    public void Gradient_OfASum_ArrivesExpanded()
    {
        using var scope = NewDisposeScope();
        var x = ones(4).requires_grad_();
        Assert.False(Strides.Of(x).is_contiguous);
    }

    [Fact]
    public void SeveralOutputs_WithOneUnused_GetNoGradientForIt()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new double[] { 1, 2, 3 }).requires_grad_();
        var y = SinCos.apply(x);
        y[0].sum().backward();
        Assert.True(x.grad!.allclose(x.detach().cos()));
    }

    [Fact]
    public void Exception_InForwardOrBackward_ArrivesAsItWasThrown()
    {
        using var scope = NewDisposeScope();
        var x = ones(2).requires_grad_();
        Assert.Equal("no forward", Assert.Throws<TimeoutException>(() => Failing.apply(x, true)).Message);
        var y = Failing.apply(x, false);
        var e = Assert.Throws<TimeoutException>(() => y.sum().backward());
        Assert.Equal("no backward", e.Message);
        Assert.Contains(nameof(Failing.backward), e.StackTrace);
    }

    [Fact]
    public void SecondDerivative_ThroughGrad_IsTheClosedForm()
    {
        using var scope = NewDisposeScope();
        var x = tensor(new double[] { 0.5, 2 }).requires_grad_();
        var g = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        Assert.True(autograd.grad([g.sum()], [x])[0].allclose(6 * x));
    }

    private sealed class Sine : autograd.SingleTensorFunction<Sine>
    {
        public override string Name => nameof(Sine);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var (x, ω) = ((Tensor)vars[0], (double)vars[1]);
            ctx.save_for_backward([x]);
            ctx.save_data("ω", ω);
            var y = empty_like(x);
            Span<double> from = Memory.Span<double>(x), to = Memory.Span<double>(y);
            for (int i = 0; i < from.Length; i++) to[i] = Math.Sin(ω * from[i]);
            return y;
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            var x = ctx.get_saved_variables()[0];
            var ω = (double)ctx.get_data("ω")!;
            var to = empty_like(x);
            Span<double> from = Memory.Span<double>(x), g = Memory.Span<double>(grad_output.contiguous());
            var d = Memory.Span<double>(to);
            for (int i = 0; i < from.Length; i++) d[i] = g[i] * ω * Math.Cos(ω * from[i]);
            return [to, null!];
        }
    }

    private sealed class Strides : autograd.SingleTensorFunction<Strides>
    {
        public override string Name => nameof(Strides);

        public static (bool is_contiguous, long stride) Of(Tensor x)
        {
            var seen = new bool[1];
            apply(x, seen).sum().backward();
            return (seen[0], 0);
        }

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            ctx.save_data("seen", vars[1]);
            return ((Tensor)vars[0]).clone();
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
        {
            ((bool[])ctx.get_data("seen")!)[0] = grad_output.is_contiguous();
            return [grad_output, null!];
        }
    }

    private sealed class SinCos : autograd.MultiTensorFunction<SinCos>
    {
        public override string Name => nameof(SinCos);

        public override List<Tensor> forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var x = (Tensor)vars[0];
            ctx.save_for_backward([x]);
            ctx.set_materialize_grads(false);
            return [x.sin(), x.cos()];
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, List<Tensor> grad_outputs)
        {
            var x = ctx.get_saved_variables()[0];
            Assert.Null(grad_outputs[1]);
            return [grad_outputs[0] * x.cos()];
        }
    }

    private sealed class Failing : autograd.SingleTensorFunction<Failing>
    {
        public override string Name => nameof(Failing);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars) =>
            (bool)vars[1] ? throw new TimeoutException("no forward") : ((Tensor)vars[0]).clone();

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => throw new TimeoutException("no backward");
    }
}
