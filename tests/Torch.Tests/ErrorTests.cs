using System.Runtime.InteropServices;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class ErrorTests
{
    [Fact]
    public void Operator_WithShapesThatDoNotFit_NamesItselfTheShapesAndTheSchema()
    {
        using var scope = NewDisposeScope();
        var e = Assert.Throws<ExternalException>(() => ones(2, 3).matmul(ones([4, 5], dtype: float64)));
        Assert.Contains("aten::matmul", e.Message);
        Assert.Contains("Float[2, 3]", e.Message);
        Assert.Contains("Double[4, 5]", e.Message);
        Assert.Contains("schema: aten::matmul(Tensor self, Tensor other)", e.Message);
        Assert.DoesNotContain("frame #", e.Message);
    }

    [Fact]
    public void Allocation_ThatCannotSucceed_IsOutOfMemory()
    {
        var e = Assert.Throws<OutOfMemoryException>(() => empty(1L << 60));
        Assert.Contains("aten::empty", e.Message);
    }

    [Fact]
    public void Tensor_UsedAfterItsRelease_Says()
    {
        var t = ones(1);
        t.Dispose();
        Assert.True(t.IsInvalid);
        Assert.Contains("disposed", Assert.Throws<InvalidOperationException>(() => t + 1).Message);
    }

    [Fact]
    public void Backward_WithoutAGraph_SaysWhy()
    {
        using var t = ones(1);
        Assert.Contains("does not require grad", Assert.Throws<ExternalException>(() => t.backward()).Message);
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("cuda:x")]
    public void Device_ThatIsNone_IsRefused(string name) => Assert.Contains("cuda:0", Assert.Throws<ArgumentException>(() => device(name)).Message);
}
