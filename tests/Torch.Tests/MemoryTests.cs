using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Maquette.Torch.Tests;

[Collection(Alone.Name)]
public class MemoryTests
{
    [Fact]
    public void Training_For2000Steps_KeepsMemoryFlat()
    {
        using var net = Sequential(Linear(256, 256), SiLU(), Linear(256, 1));
        using var o = optim.AdamW(net.parameters(), 1e-3);
        using var g = new Generator(1);
        using var x = randn([64, 256], generator: g);
        long tensors = 0, resident = 0;
        for (int step = 1; step <= 2000; step++)
        {
            using (NewDisposeScope())
            {
                o.zero_grad();
                functional.mse_loss(net.call(x), x.sum(1, keepdim: true)).backward();
                functional.silu(x); // nobody wants it: the scope's
                o.step();
            }
            if (step != 50) continue;
            Memory.Reclaim();
            (tensors, resident) = (Memory.LiveTensors, Memory.Resident);
        }
        Memory.Reclaim();
        Assert.Equal(tensors, Memory.LiveTensors);
        Assert.InRange(Memory.Resident - resident, long.MinValue, 64L << 20);
    }

    [Fact]
    public void Tensors_Forgotten_DoNotFillTheMachine()
    {
        using var a = ones(512, 512); // 1 MiB
        Memory.Reclaim();
        long before = Memory.Resident, most = 0;
        for (int i = 0; i < 4000; i++)
        {
            a.mul(2.0); // 4 GB in all
            if (i % 100 == 0) most = Math.Max(most, Memory.Resident);
        }
        Assert.InRange(most - before, long.MinValue, 512L << 20);
    }

    [Fact]
    public void Graphs_OfCustomFunctions_LetGoOfEverything()
    {
        Memory.Reclaim();
        long before = Memory.LiveTensors;
        for (int i = 0; i < 200; i++)
        {
            using var scope = NewDisposeScope();
            var x = ones(4).requires_grad_();
            var y = Cube.apply(x);
            if (i % 2 == 0) y.sum().backward();
        }
        Memory.Reclaim();
        Assert.Equal(before, Memory.LiveTensors);
        Assert.Equal(0, Cube.Alive());
    }

    [Fact]
    public void File_Mapped_IsReadWithoutCopyingAndNeverWritten()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, [.. BitConverter.GetBytes(1L), .. new[] { 1f, 2f, 3f, 4f }.SelectMany(BitConverter.GetBytes), 0, .. BitConverter.GetBytes((Half)0.5f)]);
            Tensor x, odd, half;
            using (var file = new MappedFile(path))
            {
                x = file.Tensor(8, [2, 2], float32);
                odd = file.Tensor(9, [1], int32);
                half = file.Tensor(25, [1], float16);
                Assert.Equal(1, file.Tensor(0, [], int64).ToInt64());
                Assert.Equal(27, file.Length);
                Assert.Throws<ArgumentOutOfRangeException>(() => file.Tensor(20, [2, 2], float32));
                Assert.Throws<ArgumentOutOfRangeException>(() => file.Tensor(-4, [1], float32));
                Assert.Throws<OverflowException>(() => file.Tensor(0, [1L << 40, 1L << 40], float32));
            }
            x.add_(1); // the mapping lives on with its tensor, and is a private copy
            Assert.Equal([2, 3, 4, 5], x.data<float>().ToArray());
            Assert.Equal(BitConverter.ToInt32(File.ReadAllBytes(path), 9), odd.ToInt32());
            Assert.Equal(0.5, half.ToDouble());
            Assert.Equal(1f, BitConverter.ToSingle(File.ReadAllBytes(path), 8));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Buffer_OfAnArray_SharesItsMemory()
    {
        var array = new float[] { 1, 2, 3 };
        using var t = frombuffer(array, float32, offset: 4);
        array[1] = 20;
        t[1] = 30f;
        Assert.Equal([20, 30], t.data<float>().ToArray());
        Assert.Equal(30, array[2]);
        Assert.Throws<ArgumentOutOfRangeException>(() => frombuffer(array, float64, count: 2));
    }

    private sealed class Cube : autograd.SingleTensorFunction<Cube>
    {
        private static readonly List<WeakReference> Held = [];

        public override string Name => nameof(Cube);

        public static int Alive() => Held.Count(w => w.IsAlive);

        public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
        {
            var load = new object();
            Held.Add(new(load));
            ctx.save_data("load", load);
            ctx.save_for_backward([(Tensor)vars[0]]);
            return ((Tensor)vars[0]).pow(3);
        }

        public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output) => [3 * ctx.get_saved_variables()[0].square() * grad_output];
    }
}
