namespace TorchSharp;

/// <summary>A tensor in TorchSharp's own file format: type, rank, sizes (7-bit coded), then the bytes.</summary>
internal static class TensorStream
{
    private const int MaxRank = 64;

    public static void Write(BinaryWriter writer, torch.Tensor tensor)
    {
        using var cpu = tensor.cpu();
        using var flat = cpu.contiguous();
        writer.Write7BitEncodedInt((int)flat.dtype);
        writer.Write7BitEncodedInt((int)flat.ndim);
        foreach (var s in flat.shape) writer.Write7BitEncodedInt64(s);
        writer.Write(flat.bytes);
    }

    public static torch.Tensor Read(BinaryReader reader)
    {
        var type = (torch.ScalarType)reader.Read7BitEncodedInt();
        int rank = reader.Read7BitEncodedInt();
        if (!Enum.IsDefined(type) || rank is < 0 or > MaxRank) throw new InvalidDataException("This is not a tensor that TorchSharp wrote.");
        var sizes = new long[rank];
        for (int i = 0; i < rank; i++) sizes[i] = reader.Read7BitEncodedInt64();
        var tensor = torch.empty(sizes, type, torch.CPU);
        reader.ReadExactly(tensor.bytes);
        return tensor;
    }
}
