namespace Maquette.Diffusion.Tests;

/// <summary>The committed checkpoint that PyTorch wrote; its birth certificate lies beside it.</summary>
internal static class Fixture
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Fixtures");

    public static string Checkpoint { get; } = Path.Combine(Folder, "tiny-mvdream.pt");

    public static string BirthCertificate { get; } = Path.Combine(Folder, "tiny-mvdream.txt");

    public static string Tokenizer { get; } = Path.Combine(Folder, "tokenizer");
}
