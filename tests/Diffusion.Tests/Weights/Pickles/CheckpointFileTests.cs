using System.IO.Compression;
using Maquette.Diffusion.Weights;
using Maquette.Diffusion.Weights.Pickles;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Weights.Pickles;

public sealed class CheckpointFileTests
{
    private const string Key = "w";

    private static CheckpointException Refused(byte[] file)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.pt"], file);
        var error = Assert.Throws<CheckpointException>(() => WeightsFile.Open(folder["x.pt"]));
        Assert.Contains(folder["x.pt"], error.Message);
        return error;
    }

    private static Pickle Dictionary(Func<Pickle, Pickle> value) => value(Pickle.New.Op('}').Text(Key)).Op('s');

    private static void Reads(Pickle pickle, float[] expected, long[] shape)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.pt"], pickle.InZip());
        using var file = WeightsFile.Open(folder["x.pt"]);

        var read = file.Read(Key);

        Assert.Equal(shape, read.shape);
        Assert.Equal(expected, read.contiguous().data<float>().ToArray());
    }

    [Fact]
    public void Read_WhatPyTorchWrote_HasItsNumbers()
    {
        using var scope = NewDisposeScope();
        using var file = WeightsFile.Open(Fixture.Checkpoint);
        var birth = File.ReadAllText(Fixture.BirthCertificate);

        var bias = file.Read("model.diffusion_model.input_blocks.0.0.bias").to(float32).data<float>().ToArray();
        var sum = file.Tensors.Sum(tensor => file.Read(tensor.Name).to(float64).sum().ToDouble());

        Assert.Contains($"{file.Tensors.Count()} tensors, {file.Tensors.Sum(tensor => tensor.Shape.Aggregate(1L, (product, size) => product * size))} numbers", birth);
        Assert.Contains(FormattableString.Invariant($"{bias[0]:F6}, {bias[1]:F6}, {bias[2]:F6}, {bias[3]:F6}"), birth);
        Assert.Contains(FormattableString.Invariant($"{sum:F6}"), birth);
    }

    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Int64)]
    public void Read_EveryType_KeepsTypeAndBits(ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var written = (arange(24, dtype: float32).reshape(2, 3, 4) / 7).to(type);
        File.WriteAllBytes(folder["x"], Pickle.Checkpoint([("a", written), ("b", written.reshape(24))], wrapped: true));
        using var file = WeightsFile.Open(folder["x"]);

        var read = file.Read("a");

        Assert.Equal(["a", "b"], file.Tensors.Select(tensor => tensor.Name).Order());
        Assert.Equal(type, read.dtype);
        Assert.Equal([2, 3, 4], read.shape);
        Assert.True(read.bytes.SequenceEqual(written.bytes));
    }

    [Fact]
    public void Read_TransposedTensor_IsTurnedIntoRows() => Reads(Dictionary(p => p.Tensor("FloatStorage", "0", 8, 0, [2, 3], [1, 2])), [0, 2, 4, 1, 3, 5], [2, 3]);

    [Fact]
    public void Read_SliceOfASharedStorage_BeginsAtItsOffset() => Reads(Dictionary(p => p.Tensor("FloatStorage", "0", 8, 5, [3], [1])), [5, 6, 7], [3]);

    [Fact]
    public void Read_EveryOtherColumn_Skips() => Reads(Dictionary(p => p.Tensor("FloatStorage", "0", 8, 1, [2, 2], [4, 2])), [1, 3, 5, 7], [2, 2]);

    [Fact]
    public void Read_AParameterInAnOrderedDictionaryWithVersions_IsItsTensor() =>
        Reads(Pickle.New.Global("collections", "OrderedDict").Op(')').Op('R').Text(Key)
            .Global("torch._utils", "_rebuild_parameter").Op('(').Tensor("FloatStorage", "0", 8, 0, [2], [1]).Raw(0x88).Op('}').Op('t').Op('R').Op('s')
            .Op('}').Text("_metadata").Op('}').Op('s').Op('b'), [0, 1], [2]);

    [Theory]
    [InlineData("os", "system")]
    [InlineData("posix", "system")]
    [InlineData("builtins", "eval")]
    [InlineData("__builtin__", "getattr")]
    [InlineData("torch.storage", "_load_from_bytes")]
    [InlineData("torch", "load")]
    public void Open_AnotherName_IsRefusedByThatName(string module, string name)
    {
        var called = Refused(Dictionary(p => p.Global(module, name).Text("touch /tmp/owned").Raw(0x85).Op('R')).InZip());
        var stacked = Refused(Dictionary(p => p.Text(module).Text(name).Raw(0x93)).InZip());

        Assert.Contains($"asks for {module}.{name}", called.Message);
        Assert.Contains($"asks for {module}.{name}", stacked.Message);
    }

    [Theory]
    [InlineData('i', "INST")]
    [InlineData('o', "OBJ")]
    [InlineData((char)0x81, "NEWOBJ")]
    [InlineData((char)0x82, "EXT1")]
    [InlineData('P', "PERSID")]
    [InlineData('I', "INT")]
    [InlineData((char)0x96, "BYTEARRAY8")]
    [InlineData((char)0xff, "of no name")]
    public void Open_AnotherInstruction_IsRefusedByName(char code, string name) => Assert.Contains(name, Refused(Pickle.New.Op('(').Op(code).InZip()).Message);

    public static TheoryData<string, byte[], string> Damaged { get; } = new()
    {
        { "empty stack", Pickle.New.Op('a').InZip(), "not there" },
        { "no mark", Pickle.New.Op('t').InZip(), "never opened" },
        { "below the mark", Pickle.New.Number(1).Op('(').Op('0').InZip(), "not there" },
        { "unknown memo", Pickle.New.Raw((byte)'h', 9).InZip(), "never kept" },
        { "cut text", Pickle.New.Raw((byte)'X', 255, 255, 255, 255).InZip(), "middle of an instruction" },
        { "no end", Pickle.Zip([("data.pkl", [0x80, 2, (byte)'N'])]), "middle of an instruction" },
        { "protocol 5", Pickle.Zip([("data.pkl", [0x80, 5, (byte)'N', (byte)'.'])]), "protocol 5" },
        { "no dictionary", Pickle.New.Number(1).InZip(), "no dictionary" },
        { "no tensors", Pickle.New.Op('}').InZip(), "no named tensors" },
        { "a name called as a function", Dictionary(p => p.Global("torch", "FloatStorage").Op(')').Op('R')).InZip(), "as a function" },
        { "too large a shape", Dictionary(p => p.Tensor("FloatStorage", "0", 8, 0, [9], [1])).InZip(), "[9]" },
        { "an expanded tensor", Dictionary(p => p.Tensor("FloatStorage", "0", 8, 0, [1_000_000, 1_000_000], [0, 0])).InZip(), "[1000000, 1000000]" },
        { "an overflowing shape", Dictionary(p => p.Tensor("FloatStorage", "0", 8, 0, [long.MaxValue, long.MaxValue], [1, 1])).InZip(), "storage of 8" },
        { "an offset outside", Dictionary(p => p.Tensor("FloatStorage", "0", 8, 8, [1], [1])).InZip(), "storage of 8" },
        { "a negative stride", Dictionary(p => p.Tensor("FloatStorage", "0", 8, 4, [2], [-1])).InZip(), "something else" },
        { "a storage that is longer than its entry", Dictionary(p => p.Tensor("FloatStorage", "0", 9, 0, [9], [1])).InZip(), "32 bytes" },
        { "a missing storage", Dictionary(p => p.Tensor("FloatStorage", "1", 8, 0, [8], [1])).InZip(), "missing" },
        { "another kind of storage", Dictionary(p => p.Tensor("ComplexFloatStorage", "0", 4, 0, [4], [1])).InZip(), "torch.ComplexFloatStorage" },
        { "no pickle", Pickle.Zip([("readme.txt", "hello"u8.ToArray())]), "without data.pkl" },
        { "compressed", Pickle.Zip([("data.pkl", new byte[5000])], CompressionLevel.Optimal), "is compressed" },
        { "truncated", Pickle.New.Op('}').InZip()[..^10], "truncated" },
        { "bare pickle", Pickle.New.Op('}').End, "bare pickle" },
        { "many instructions", Pickle.Zip([("data.pkl", [0x80, 2, .. Enumerable.Repeat((byte)'(', 3_000_000)])]), "instructions" },
    };

    [Theory]
    [MemberData(nameof(Damaged), DisableDiscoveryEnumeration = true)]
    public void Open_DamagedOrHostile_SaysWhatIsWrong(string damage, byte[] file, string expected)
    {
        var message = Refused(file).Message;

        Assert.True(message.Contains(expected, StringComparison.Ordinal), $"{damage}: '{expected}' is not in: {message}");
    }

    [Fact]
    public void Open_SizesOfAZipBomb_AreRefusedUnread()
    {
        var file = Pickle.New.Op('}').InZip();
        var directory = file.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(file.AsSpan(directory + 20), 0xfffffffeu);
        BitConverter.TryWriteBytes(file.AsSpan(directory + 24), 0xfffffffeu);

        Assert.Contains("4294967294 bytes", Refused(file).Message);
    }

    [Theory]
    [InlineData("7f454c4602010100000000000000000003003e00", "a program")]
    [InlineData("4d5a90000300000004000000ffff0000b8000000", "a program")]
    [InlineData("1f8b08000000000000ff", "gzip")]
    [InlineData("3c21444f43545950452068746d6c3e3c68746d6c", "web page")]
    [InlineData("76657273696f6e2068747470733a2f2f6769742d", "Git LFS")]
    [InlineData("ffffffffffffffffffffffffffffffffffffffff", "neither")]
    public void Open_SomethingElse_SaysWhatItIs(string start, string expected)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["model.safetensors"], [.. Convert.FromHexString(start), .. new byte[100]]);

        Assert.Contains(expected, Assert.ThrowsAny<WeightsException>(() => WeightsFile.Open(folder["model.safetensors"])).Message);
    }
}
