using Maquette.Diffusion.Weights;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Diffusion.Tests.Weights;

public sealed class SafetensorsFileTests
{
    [Theory]
    [InlineData(ScalarType.Float64)]
    [InlineData(ScalarType.Float32)]
    [InlineData(ScalarType.Float16)]
    [InlineData(ScalarType.BFloat16)]
    [InlineData(ScalarType.Int64)]
    [InlineData(ScalarType.Int32)]
    [InlineData(ScalarType.Byte)]
    [InlineData(ScalarType.Bool)]
    public void Read_WhatWasWritten_IsEqualInTypeShapeAndBits(ScalarType type)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var written = (arange(24, dtype: float32).reshape(2, 3, 4) - (type is ScalarType.Byte ? 0 : 5)).to(type);

        SafetensorsWriter.Write(folder["x"], [("some.name", written)]);
        using var file = SafetensorsFile.Open(folder["x"]);
        var read = file.Read("some.name");

        Assert.Equal(type, read.dtype);
        Assert.Equal(written.shape, read.shape);
        Assert.True(read.bytes.SequenceEqual(written.bytes));
    }

    [Theory]
    [InlineData(0x0280)]   // a bare pickle
    [InlineData(0x5A4D)]   // "MZ"
    [InlineData(0x2123)]   // "#!"
    [InlineData(0x8B1F)]   // gzip
    public void Open_AHeaderWhoseLengthLooksLikeAnotherFormat_IsStillSafetensors(int length)
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var header = """{"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}""".PadRight(length);
        File.WriteAllBytes(folder["x"], [.. BitConverter.GetBytes((long)length), .. System.Text.Encoding.ASCII.GetBytes(header), .. BitConverter.GetBytes(3f)]);

        using var file = WeightsFile.Open(folder["x"]);

        Assert.Equal(3, file.Read("w").ToSingle());
    }

    [Fact]
    public void Write_SeveralTypesAndAnEmptyTensor_KeepsAllAndMetadata()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var (bytes, wide, none) = (arange(3).to(ScalarType.Byte), arange(5).to(float64), zeros([0, 4]));
        var turned = arange(6).to(float32).reshape(2, 3).transpose(0, 1);

        SafetensorsWriter.Write(folder["x"], [("bytes", bytes), ("wide", wide), ("none", none), ("turned", turned)], new Dictionary<string, string> { ["request"] = "{\"a\": \"ü\"}" });
        using var file = SafetensorsFile.Open(folder["x"]);

        Assert.Equal("{\"a\": \"ü\"}", file.Header.Metadata["request"]);
        Assert.True(file.Read("bytes").equal(bytes).all().ToBoolean());
        Assert.True(file.Read("wide").equal(wide).all().ToBoolean());
        Assert.Equal([0, 4], file.Read("none").shape);
        Assert.Equal(0, Tiny.Farthest(file.Read("turned"), turned));
    }

    [Fact]
    public void Write_HalfPrecisionWanted_LeavesIntegersAlone()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();

        SafetensorsWriter.Write(folder["x"], [("w", ones(3)), ("n", arange(3, dtype: int64))], dtype: float16);
        using var file = SafetensorsFile.Open(folder["x"]);

        Assert.Equal("F16", file.Header.Tensors["w"].Type.Name);
        Assert.Equal("I64", file.Header.Tensors["n"].Type.Name);
    }

    [Fact]
    public void Write_FolderThatIsNotThere_LeavesNothing()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();

        Assert.ThrowsAny<IOException>(() => SafetensorsWriter.Write(folder["no", "x"], [("w", ones(3))]));

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void Write_InterruptedHalfway_LeavesTheOldFile()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        SafetensorsWriter.Write(folder["x"], [("w", ones(3))]);
        static IEnumerable<(string, Tensor)> Interrupted()
        {
            yield return ("w", zeros(4));
            throw new OperationCanceledException();
        }

        Assert.Throws<OperationCanceledException>(() => SafetensorsWriter.Write(folder["x"], Interrupted()));

        Assert.Equal([folder["x"]], Directory.EnumerateFileSystemEntries(folder.Path));
        using var file = SafetensorsFile.Open(folder["x"]);
        Assert.Equal(3, file.Read("w").numel());
    }

    [Fact]
    public void Read_NoSuchTensor_NamesFileAndTensor()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        SafetensorsWriter.Write(folder["x"], [("w", ones(3))]);
        using var file = SafetensorsFile.Open(folder["x"]);

        var error = Assert.Throws<SafetensorsException>(() => file.Read("v"));

        Assert.Contains("'v'", error.Message);
        Assert.Contains(folder["x"], error.Message);
    }
}
