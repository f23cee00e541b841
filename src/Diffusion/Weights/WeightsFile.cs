using System.Buffers.Binary;
using Maquette.Diffusion.Weights.Pickles;

namespace Maquette.Diffusion.Weights;

/// <summary>Opens a file of weights for what its bytes say it is; its name is not asked.</summary>
internal static class WeightsFile
{
    private const int Look = 16;
    private const string Wanted = "neither a safetensors file nor a PyTorch checkpoint";

    private static readonly (byte[] Start, string What)[] Known =
    [
        ([0x7f, .. "ELF"u8], "a program"), ([.. "MZ"u8], "a program"), ([0xcf, 0xfa, 0xed, 0xfe], "a program"), ([.. "#!"u8], "a program"),
        ([0x1f, 0x8b], "packed with gzip"), ([.. "7z"u8, 0xbc, 0xaf], "packed with 7-Zip"), ([.. "Rar!"u8], "packed with RAR"),
        ([0x89, .. "HDF"u8], "an HDF5 file"), ([.. "GGUF"u8], "a GGUF file"), ([.. "version https://"u8], "a Git LFS pointer: fetch the file it stands for"),
        ([.. "<!"u8], "a web page: download the file itself"), ([.. "<html"u8], "a web page: download the file itself"),
    ];

    /// <exception cref="WeightsException">The file is missing, unreadable, or no file of weights; the message says what it is.</exception>
    public static ITensorSource Open(string path)
    {
        var start = Start(path);
        if (start.Length > 8 && start[8] == (byte)'{') return SafetensorsFile.Open(path);   // first: the eight bytes of its length may look like anything else's beginning
        if (start.AsSpan().StartsWith("PK\x03\x04"u8) || start.AsSpan().StartsWith("PK\x05\x06"u8)) return CheckpointFile.Open(path);
        if (start is [0x80, >= 2 and <= 5, ..])
            throw new CheckpointException($"{path} is a bare pickle, as PyTorch wrote before 1.6, and is not read here; where PyTorch is, write it anew: torch.save(torch.load('old.pt', map_location='cpu', weights_only=True), 'new.pt').");
        if (Array.Find(Known, known => start.AsSpan().StartsWith(known.Start)) is { What: { } what })
            throw new WeightsException($"{path} is {what}, {Wanted}.");
        if (start.Length > 8 && start[8] != (byte)'{' && BinaryPrimitives.ReadUInt64LittleEndian(start) > SafetensorsHeader.Limit)
            throw new WeightsException($"{path} is {Wanted}.");
        return SafetensorsFile.Open(path);
    }

    private static byte[] Start(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var start = new byte[Look];
            return start[..file.ReadAtLeast(start, Look, throwOnEndOfStream: false)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WeightsException($"{path} cannot be read: {error.Message}", error);
        }
    }
}
