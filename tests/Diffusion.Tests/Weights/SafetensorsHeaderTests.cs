using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Tests.Weights;

public sealed class SafetensorsHeaderTests
{
    private const string Good = """{"__metadata__":{"k":"v"},"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"I64","shape":[],"data_offsets":[16,24]}}""";

    private static byte[] FileOf(string header, int dataBytes, ulong? length = null)
    {
        var json = Encoding.UTF8.GetBytes(header);
        var bytes = new byte[8 + json.Length + dataBytes];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, length ?? (ulong)json.Length);
        json.CopyTo(bytes, 8);
        return bytes;
    }

    private static SafetensorsHeader Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["x.safetensors"], bytes);
        return SafetensorsHeader.Read(folder["x.safetensors"]);
    }

    [Fact]
    public void Read_GoodFile_GivesTensorsAndMetadata()
    {
        var header = Read(FileOf(Good, 24));

        Assert.Equal("v", header.Metadata["k"]);
        Assert.Equal([2, 2], header.Tensors["a"].Shape);
        Assert.Equal((16, 24), (header.Tensors["b"].Begin, header.Tensors["b"].End));
    }

    [Theory]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}}""", 16, "overlaps")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[8,24]}}""", 24, "belong to no tensor")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", 20, "belong to no tensor")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}""", 12, "truncated")]
    [InlineData("""{"a":{"dtype":"F32","shape":[5],"data_offsets":[0,16]}}""", 16, "does not fill")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}}""", 16, "does not fill")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,16]}}""", 16, "does not fill")]
    [InlineData("""{"a":{"dtype":"F32","shape":[-4],"data_offsets":[0,16]}}""", 16, "lacks")]
    [InlineData("""{"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16,32]}}""", 16, "lacks")]
    [InlineData("""{"a":{"dtype":"F8_E4M3","shape":[16],"data_offsets":[0,16]}}""", 16, "F8_E4M3")]
    [InlineData("""{"a":{"dtype":"U8","shape":[4],"data_offsets":[0,4]},"a":{"dtype":"U8","shape":[4],"data_offsets":[4,8]}}""", 8, "twice")]
    [InlineData("""{"a":7}""", 0, "lacks")]
    [InlineData("""{"__metadata__":{"k":1}}""", 0, "strings only")]
    [InlineData("[1,2]", 0, "no JSON object")]
    [InlineData("""{"a":""", 0, "no valid JSON")]
    public void Read_ContradictoryHeader_SaysWhatIsWrong(string header, int dataBytes, string expected)
    {
        var error = Assert.Throws<SafetensorsException>(() => Read(FileOf(header, dataBytes)));

        Assert.Contains(expected, error.Message);
        Assert.Contains("x.safetensors", error.Message);
    }

    [Theory]
    [InlineData(100_000_001UL, "allowed")]
    [InlineData(ulong.MaxValue, "allowed")]
    [InlineData(5000UL, "truncated")]
    public void Read_ImpossibleHeaderLength_IsRefusedUnread(ulong length, string expected) =>
        Assert.Contains(expected, Assert.Throws<SafetensorsException>(() => Read(FileOf(Good, 24, length))).Message);

    [Fact]
    public void Read_FewerThanEightBytes_IsRefused() =>
        Assert.Contains("too short", Assert.Throws<SafetensorsException>(() => Read([1, 2, 3])).Message);

    [Fact]
    public void Read_NoFile_NamesIt() =>
        Assert.Contains("/no/such.safetensors", Assert.Throws<SafetensorsException>(() => SafetensorsHeader.Read("/no/such.safetensors")).Message);

    [Fact]
    public void Read_FlippedBytes_IsRefusedOrStaysInTheFile()
    {
        var good = FileOf(Good, 24);
        var flips = Gen.Choose(0, good.Length - 25).Zip(Gen.Choose(1, 255)).NonEmptyListOf();

        Prop.ForAll(flips.ToArbitrary(), changes =>
        {
            var bytes = good.ToArray();
            foreach (var (at, mask) in changes) bytes[at] ^= (byte)mask;
            try
            {
                var header = Read(bytes);
                return header.Tensors.Values.All(entry => entry.Begin >= 0 && header.DataStart + entry.End <= bytes.Length);
            }
            catch (SafetensorsException)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
