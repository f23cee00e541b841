using Maquette.Diffusion.Weights;
using Maquette.Diffusion.Weights.Pickles;
using Maquette.Diffusion.Tests.Weights.Pickles;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Weights;

/// <summary>100,000 damaged files: each is read or refused with the documented exception, at once, in little memory.</summary>
public sealed class FuzzTests
{
    private const long Allocated = 100_000;

    [Fact]
    public void Checkpoint_MutatedAnywhere_IsReadOrRefused()
    {
        byte[][] seeds = [Small(wrapped: false), Small(wrapped: true), Pickle.New.Op('}').Text("w").Tensor("FloatStorage", "0", 8, 1, [2, 2], [4, 2]).Op('s').InZip()];

        Fuzz(30_000, seeds, seed: 1, file =>
        {
            var header = CheckpointHeader.Read((offset, count) => file.AsSpan(checked((int)offset), count), file.Length, "x");
            Assert.All(header.Tensors.Values, tensor => Assert.True(tensor.Begin >= 0 && tensor.Begin + tensor.Count * tensor.Type.Bytes <= file.Length));
        });
    }

    [Fact]
    public void Pickle_MutatedInsideItsArchive_IsReadOrRefused()
    {
        var pickle = Pickle.New.Op('}').Op('(').Text("a").Tensor("FloatStorage", "0", 8, 0, [8], [1]).Text("b").Tensor("HalfStorage", "0", 8, 2, [2, 3], [1, 2])
            .Text("c").Numbers([1, 2, 300]).Text("d").Op(']').Op('(').Op('N').Raw(0x88).Op('e').Op('u').End;

        Fuzz(50_000, [pickle], seed: 2, file => Unpickler.Load(file, "x"));
    }

    [Fact]
    public void Safetensors_MutatedAnywhere_IsReadOrRefused()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        SafetensorsWriter.Write(folder["x"], [("a", ones(2, 3)), ("b", arange(5)), ("c", zeros(0))], new Dictionary<string, string> { ["k"] = "v" });

        Fuzz(20_000, [File.ReadAllBytes(folder["x"])], seed: 3, file =>
        {
            var header = SafetensorsHeader.Read(new MemoryStream(file), "x");
            Assert.All(header.Tensors.Values, tensor => Assert.True(tensor.Begin >= 0 && header.DataStart + tensor.End <= file.Length));
        });
    }

    private static byte[] Small(bool wrapped)
    {
        using var scope = NewDisposeScope();
        return Pickle.Checkpoint([("a", arange(6, dtype: float32).reshape(2, 3)), ("b", ones(4, dtype: float16)), ("c", arange(3))], wrapped);
    }

    private static void Fuzz(int inputs, byte[][] seeds, int seed, Action<byte[]> read)
    {
        var random = new Random(seed);
        var (accepted, refused, most) = (0, 0, 0L);
        for (var i = 0; i < inputs; i++)
        {
            var file = Mutated(seeds[i % seeds.Length], random);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                read(file);
                accepted++;
            }
            catch (WeightsException)
            {
                refused++;
            }
            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - before);
        }
        Assert.True(accepted > 0 && refused > accepted / 10, $"{accepted} were read, {refused} refused: the mutations are too weak or too strong.");
        Assert.InRange(most, 0, Allocated + 40 * seeds.Max(file => file.Length));
    }

    /// <summary>One to eight changes: a flipped bit, another byte, an extreme number, a piece cut out, doubled or moved.</summary>
    private static byte[] Mutated(byte[] good, Random random)
    {
        List<byte> bytes = [.. good];
        for (var changes = random.Next(1, 9); changes > 0 && bytes.Count > 8; changes--)
        {
            var at = random.Next(bytes.Count - 8);
            switch (random.Next(6))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2:
                    for (var (j, value) = (0, (byte)(random.Next(2) * 255)); j < random.Next(1, 9); j++) bytes[at + j] = value;
                    break;
                case 3: bytes.RemoveRange(at, random.Next(1, Math.Min(64, bytes.Count - at))); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - 8), 8)); break;
                default: bytes[at] = bytes[random.Next(bytes.Count)]; break;
            }
        }
        return [.. bytes];
    }
}
