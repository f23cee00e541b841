using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Weights.Pickles;

/// <summary>Writes pickles instruction by instruction, and checkpoints as torch.save does: the good ones and those that nobody should write.</summary>
internal sealed class Pickle
{
    private readonly List<byte> bytes = [0x80, 2];

    public static Pickle New => new();

    public byte[] End => [.. bytes, (byte)'.'];

    public Pickle Raw(params byte[] raw)
    {
        bytes.AddRange(raw);
        return this;
    }

    public Pickle Op(char code) => Raw((byte)code);

    public Pickle Global(string module, string name) => Raw([(byte)'c', .. Encoding.UTF8.GetBytes($"{module}\n{name}\n")]);

    public Pickle Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        return Op('X').Raw(BitConverter.GetBytes(utf8.Length)).Raw(utf8);
    }

    public Pickle Number(long number) => number is >= 0 and < 256 ? Raw((byte)'K', (byte)number) : Raw([0x8a, 8, .. BitConverter.GetBytes(number)]);

    public Pickle Numbers(IEnumerable<long> numbers)
    {
        Op('(');
        foreach (var number in numbers) Number(number);
        return Op('t');
    }

    /// <summary>A tensor over the storage "key".</summary>
    public Pickle Tensor(string storage, string key, long count, long offset, long[] shape, long[] stride) =>
        Global("torch._utils", "_rebuild_tensor_v2").Op('(')
            .Op('(').Text("storage").Global("torch", storage).Text(key).Text("cpu").Number(count).Op('t').Op('Q')
            .Number(offset).Numbers(shape).Numbers(stride).Raw(0x89).Global("collections", "OrderedDict").Op(')').Op('R').Op('t').Op('R');

    private static string Storage(ScalarType type) => type switch
    {
        ScalarType.Float32 => "FloatStorage",
        ScalarType.Float16 => "HalfStorage",
        ScalarType.BFloat16 => "BFloat16Storage",
        ScalarType.Float64 => "DoubleStorage",
        ScalarType.Int64 => "LongStorage",
        _ => throw new NotSupportedException($"{type}"),
    };

    /// <summary>A whole checkpoint of these tensors.</summary>
    /// <param name="wrapped">under "state_dict", with a training loop's leftovers beside it</param>
    public static byte[] Checkpoint(IEnumerable<(string Name, Tensor Tensor)> tensors, bool wrapped = false)
    {
        var (pickle, storages) = (New, new List<(string, byte[])>());
        if (wrapped)
            pickle.Op('}').Op('(').Text("epoch").Number(3).Text("callbacks").Op('}').Global("pytorch_lightning.callbacks.model_checkpoint", "ModelCheckpoint").Op('N').Op('s').Text("state_dict");
        pickle.Op('}').Op('(');
        foreach (var (name, tensor) in tensors)
        {
            using var scope = NewDisposeScope();
            var plain = tensor.detach().contiguous();
            var key = $"{storages.Count}";
            var stride = new long[plain.ndim];
            for (var (i, step) = ((int)plain.ndim - 1, 1L); i >= 0; step *= plain.shape[i--]) stride[i] = step;
            pickle.Text(name).Tensor(Storage(plain.dtype), key, plain.numel(), 0, plain.shape, stride);
            storages.Add(($"data/{key}", plain.bytes.ToArray()));
        }
        pickle.Op('u');
        if (wrapped) pickle.Op('u');
        return Zip([("data.pkl", pickle.End), .. storages]);
    }

    public static byte[] Zip(IEnumerable<(string Name, byte[] Content)> entries, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry("archive/" + name, level).Open();
                entry.Write(content);
            }
        }
        return stream.ToArray();
    }

    /// <summary>A checkpoint whose pickle is this one, with one storage of eight numbers, "0".</summary>
    public byte[] InZip()
    {
        var numbers = new byte[32];
        for (var i = 0; i < 8; i++) BinaryPrimitives.WriteSingleLittleEndian(numbers.AsSpan(4 * i), i);
        return Zip([("data.pkl", End), ("data/0", numbers)]);
    }
}
