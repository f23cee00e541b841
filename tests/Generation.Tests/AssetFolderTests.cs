using System.Text;
using Xunit;

namespace Maquette.Generation.Tests;

public sealed class AssetFolderTests : IDisposable
{
    private readonly string path = Directory.CreateTempSubdirectory("maquette-asset-").FullName;

    public void Dispose() => Directory.Delete(path, recursive: true);

    private static Action<Stream> Text(string text) => stream => stream.Write(Encoding.UTF8.GetBytes(text));

    private string[] Files => [.. Directory.GetFileSystemEntries(path, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(path, file)).Order()];

    [Fact]
    public void Write_Set_AppearsWhole()
    {
        new AssetFolder(path).Write([("asset.glb", Text("glb")), ("snapshots/000001.webp", Text("picture")), ("receipt.json", Text("{}"))]);
        Assert.Equal(["asset.glb", "receipt.json", "snapshots", "snapshots/000001.webp"], Files);
    }

    [Fact]
    public void Write_FullDisk_LeavesTheOldFilesAndNothingElse()
    {
        var folder = new AssetFolder(path);
        folder.Write("asset.glb", Text("old"));
        var error = Assert.Throws<StudioException>(() => folder.Write([("thumb.webp", Text("new")), ("asset.glb", FillDisk)]));
        Assert.Equal(["asset.glb"], Files);
        Assert.Equal("old", File.ReadAllText(folder["asset.glb"]));
        Assert.Contains(folder["asset.glb"], error.Message);
        Assert.Contains("No space left on device", error.Message);
        Assert.Contains("Make room", error.Message);
    }

    [Fact]
    public void Write_FolderIsAFile_SaysSo()
    {
        var file = Path.Combine(path, "taken");
        File.WriteAllText(file, "");
        var error = Assert.Throws<StudioException>(() => new AssetFolder(file).Write("asset.glb", Text("x")));
        Assert.Contains(file, error.Message);
    }

    [Fact]
    public void Write_AfterACrash_ClearsWhatWasHalfWritten()
    {
        Directory.CreateDirectory(Path.Combine(path, ".new"));
        File.WriteAllText(Path.Combine(path, ".new", "asset.glb"), "half");
        new AssetFolder(path).Write("asset.glb", Text("whole"));
        Assert.Equal(["asset.glb"], Files);
    }

    /// <summary>A device of the system that is always full: the error is the real one.</summary>
    private static void FillDisk(Stream stream)
    {
        stream.Write(new byte[100]);
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write);
        full.Write(new byte[1 << 16]);
        full.Flush(flushToDisk: true);
    }
}
