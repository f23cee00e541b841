using System.IO.Compression;
using System.Text;
using Maquette.Diffusion.Weights;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "Fixtures"), Checkpoint = Path.Combine(Fixtures, "tiny-mvdream.pt");

    private readonly PlainConsole console = new();
    private readonly string folder = Directory.CreateTempSubdirectory("maquette-import-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Models => Path.Combine(folder, "models");

    [Fact]
    public void Import_ThenSampleAndVerify_Works()
    {
        var file = Path.Combine(folder, "grid.png");

        Assert.Equal(CommandLine.Done, console.Run("prior", "import", Checkpoint, "--name", "tiny", "--models", Models));
        Assert.Equal(CommandLine.Done, console.Run("sample", "a dog", "--prior", "tiny", "--models", Models, "--steps", "2", "--out", file));
        Assert.Equal(CommandLine.Done, console.Run("prior", "verify", "tiny", "--models", Models));

        Assert.Contains("MVDream 2.1", console.Text, StringComparison.Ordinal);
        Assert.Contains("356 tensors", console.Text, StringComparison.Ordinal);
        Assert.Contains("as imported", console.Text, StringComparison.Ordinal);
        Assert.True(new FileInfo(file).Length > 0);
        Assert.Empty(console.Errors);
    }

    [Fact]
    public void Sample_WithALora_DrawsSomethingElseAndListsWhatItDoesNotKnow()
    {
        using var scope = NewDisposeScope();
        var lora = Path.Combine(folder, "style.safetensors");
        SafetensorsWriter.Write(lora, [("unet.conv_out.lora.down.weight", ones(1, 8, 3, 3)), ("unet.conv_out.lora.up.weight", ones(4, 1, 1, 1)), ("unet.nowhere.lora.up.weight", ones(1))]);
        console.Run("prior", "import", Checkpoint, "--name", "tiny", "--models", Models);
        byte[] Draw(string name, params string[] more)
        {
            var file = Path.Combine(folder, name);
            Assert.Equal(CommandLine.Done, console.Run(["sample", "a dog", "--prior", "tiny", "--models", Models, "--steps", "2", "--out", file, .. more]));
            return File.ReadAllBytes(file);
        }

        var (plain, none, strong) = (Draw("a.png"), Draw("b.png", "--lora", lora + ":0"), Draw("c.png", "--lora", lora + ":2"));

        Assert.Equal(plain, none);
        Assert.NotEqual(plain, strong);
        Assert.Contains(console.Errors, line => line.Contains("unet.nowhere.lora.up.weight", StringComparison.Ordinal));
        Assert.Equal(CommandLine.CouldNot, console.Run("sample", "a dog", "--prior", "tiny", "--models", Models, "--lora", Path.Combine(folder, "missing.safetensors")));
    }

    /// <summary>What the file is, its bytes, and what the one sentence must say.</summary>
    public static TheoryData<string, Func<byte[]>, string> Bad { get; } = new()
    {
        { "a pickle that asks for os.system", () => Zip("data.pkl", [0x80, 2, .. "cos\nsystem\nX\x0a\0\0\0touch /tmp\x85R."u8]), "asks for os.system" },
        { "a renamed executable", () => [0x7f, .. "ELF"u8, .. new byte[200]], "is a program" },
        { "a header of 4 GB", () => [0, 0, 0, 0, 1, 0, 0, 0, .. "{\"a\":1}"u8], "header of 4294967296 bytes" },
        { "a truncated checkpoint", () => File.ReadAllBytes(Checkpoint)[..100_000], "truncated" },
        { "truncated safetensors", () => Safetensors(("a", [64]))[..^100], "truncated" },
        { "a zip bomb", () => Zip("data.pkl", new byte[30_000_000], CompressionLevel.SmallestSize), "is compressed" },
        { "Stable Diffusion XL", () => Safetensors(("model.diffusion_model.label_emb.0.0.weight", [4, 4])), "Stable Diffusion XL" },
        { "a ResNet", () => Safetensors(("layer1.0.conv1.weight", [4, 4, 3, 3]), ("fc.weight", [10, 4])), "a ResNet" },
        { "NaN", WithNaN, "holds NaN" },
        { "text", () => Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Repeat("no weights at all", 20))), "neither a safetensors file nor" },
        { "nothing", () => [], "too short" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public void Import_ABadFile_SaysOneSentenceAndLeavesTheModelsAlone(string what, Func<byte[]> content, string said)
    {
        var file = Path.Combine(folder, "model.ckpt");
        File.WriteAllBytes(file, content());
        File.Copy(Path.Combine(Fixtures, "tiny-mvdream.json"), Path.Combine(folder, "model.json"));
        Directory.CreateDirectory(Models);
        File.WriteAllText(Path.Combine(Models, "kept.txt"), "as it was");

        Assert.Equal(CommandLine.CouldNot, console.Run("prior", "import", file, "--tokenizer", Path.Combine(Fixtures, "tokenizer"), "--name", "bad", "--models", Models));

        var error = Assert.Single(console.Errors);
        Assert.True(error.Contains(said, StringComparison.Ordinal) && error.Contains(file, StringComparison.Ordinal), $"{what}: {error}");
        Assert.Equal([Path.Combine(Models, "kept.txt")], Directory.EnumerateFileSystemEntries(Models));
    }

    [Fact]
    public void Import_AFolderWithoutWeights_SaysSo()
    {
        Assert.Equal(CommandLine.CouldNot, console.Run("prior", "import", folder, "--name", "bad", "--models", Models));

        Assert.Contains("holds no weights", Assert.Single(console.Errors), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Models));
    }

    [Fact]
    public void Import_WithoutAName_IsNotUnderstood() => Assert.Equal(CommandLine.NotUnderstood, console.Run("prior", "import", Checkpoint));

    private static byte[] Zip(string name, byte[] content, CompressionLevel level = CompressionLevel.NoCompression)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("archive/" + name, level).Open();
            entry.Write(content);
        }
        return stream.ToArray();
    }

    private static byte[] Safetensors(params (string Name, long[] Shape)[] tensors)
    {
        using var scope = NewDisposeScope();
        var path = Path.GetTempFileName();
        SafetensorsWriter.Write(path, tensors.Select(tensor => (tensor.Name, ones(tensor.Shape))));
        var bytes = File.ReadAllBytes(path);
        File.Delete(path);
        return bytes;
    }

    /// <summary>The good checkpoint, the first number of its last storage changed into one that is none.</summary>
    private static byte[] WithNaN()
    {
        var bytes = File.ReadAllBytes(Checkpoint);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var last = zip.Entries.Where(entry => entry.FullName.Contains("/data/", StringComparison.Ordinal)).Select(entry => entry.FullName).OrderBy(name => int.Parse(Path.GetFileName(name))).Last();
        var header = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(last));
        var begin = header - 30 + 30 + BitConverter.ToUInt16(bytes, header - 4) + BitConverter.ToUInt16(bytes, header - 2);
        BitConverter.TryWriteBytes(bytes.AsSpan(begin), (ushort)0x7e00);
        return bytes;
    }
}
