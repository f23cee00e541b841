using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class OperatorTests
{
    [Fact]
    public void Sum_OfSquares_IsTheClosedForm()
    {
        using var scope = NewDisposeScope();
        var x = arange(1, 101, dtype: float64);
        Assert.Equal(338350, x.square().sum().ToDouble());
    }
}
