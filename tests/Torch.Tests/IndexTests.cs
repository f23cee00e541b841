using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Torch.Tests;

public class IndexTests
{
    [Fact]
    public void Reading_BySlicesNumbersMasksAndTensors_PicksTheElements()
    {
        using var scope = NewDisposeScope();
        var x = arange(24).reshape(2, 3, 4);
        Assert.Equal(13, x[1, 0, 1].ToInt64());
        Assert.Equal([1, 5, 9], x[0, .., 1].data<long>().ToArray());
        Assert.Equal([3, 7, 11, 15, 19, 23], x[TensorIndex.Ellipsis, ^1].flatten().data<long>().ToArray());
        Assert.Equal([20, 21], x[1, 2, ..2].data<long>().ToArray());
        Assert.Equal([0, 2], x[0, 0, TensorIndex.Slice(step: 2)].data<long>().ToArray());
        Assert.Equal([2, 1, 3, 4], x[TensorIndex.Colon, TensorIndex.None].shape);
        Assert.Equal([22, 23], x[x > 21].data<long>().ToArray());
        Assert.Equal([8, 9, 10, 11, 0, 1, 2, 3], x[0, tensor(new long[] { 2, 0 })].flatten().data<long>().ToArray());
        Assert.Equal([1, 14], x[tensor(new long[] { 0, 1 }), tensor(new long[] { 0, 0 }), tensor(new long[] { 1, 2 })].data<long>().ToArray());
        Assert.Equal([2, 2], x[TensorIndex.Colon, tensor(new long[] { 0, 2 }), 3].shape);
    }

    [Fact]
    public void Writing_ThroughAnIndex_ChangesOnlyThoseElements()
    {
        using var scope = NewDisposeScope();
        var x = zeros(3, 4);
        x[1] = 5f;
        x[TensorIndex.Colon, 0] = tensor(new float[] { 1, 2, 3 });
        x[x > 4] = 9f;
        x[tensor(new long[] { 2, 2 }), tensor(new long[] { 1, 3 })] = tensor(new float[] { 7, 8 });
        Assert.Equal([1, 0, 0, 0, 2, 9, 9, 9, 3, 7, 0, 8], x.data<float>().ToArray());
        x.index_put_(ones(2), [tensor(new long[] { 0, 0 }), tensor(new long[] { 0, 0 })], accumulate: true);
        Assert.Equal(3, x[0, 0].ToSingle());
    }

    [Fact]
    public void Accessor_OfATransposedTensor_ReadsAndWritesInRowMajorOrder()
    {
        using var scope = NewDisposeScope();
        var x = arange(6, dtype: float32).reshape(2, 3).t();
        Assert.Equal([0, 3, 1, 4, 2, 5], x.data<float>().ToArray());
        x.data<float>()[2, 1] = 50;
        Assert.Equal(50, x[2, 1].ToSingle());
        Assert.Throws<InvalidOperationException>(() => x.data<long>());
        Assert.Throws<InvalidOperationException>(() => Memory.Span<float>(x));
    }
}
