using System.IO.Compression;
using System.Numerics;
using System.Text;
using Maquette.Scene.Import;
using Xunit;

namespace Maquette.Scene.Tests.Import;

/// <summary>A model of inline files in a zip, read as a real one is.</summary>
internal sealed class TextModel
{
    private readonly Dictionary<string, byte[]> files = [];

    public List<ImportProblem> Problems { get; } = [];

    public TextModel With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TextModel With(string path, byte[] bytes)
    {
        files[path] = bytes;
        return this;
    }

    public MaterialMesh Read(string path = "model/thing.obj", Matrix4x4? turn = null)
    {
        using var zip = new MemoryStream();
        using (var written = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = written.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(bytes);
            }
        }
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        return ObjReader.Read(ModelFiles.Of(archive), path, turn ?? Matrix4x4.Identity, Problems.Add, TestContext.Current.CancellationToken);
    }

    public static MaterialMesh Read(string obj) => new TextModel().With("model/thing.obj", obj).Read();
}
