namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>One tensor of a checkpoint.</summary>
/// <param name="Begin">first byte of its storage in the file</param>
/// <param name="Count">numbers of its storage</param>
/// <param name="Offset">its first number, in numbers from the storage's first</param>
/// <param name="Stride">numbers from one element to the next, a dimension</param>
internal sealed record CheckpointTensor(string Name, ElementType Type, long[] Shape, long Begin, long Count, long Offset, long[] Stride) : TensorInfo(Name, Type, Shape);

/// <summary>
/// What a PyTorch checkpoint (torch.save since 1.6) holds: a zip archive with data.pkl, a pickle, and the tensors' storages under data/.
/// </summary>
internal sealed record CheckpointHeader(IReadOnlyDictionary<string, CheckpointTensor> Tensors)
{
    private const string Pickle = "data.pkl", Wrapper = "state_dict";
    private const int LargestPickle = 1 << 24;

    /// <summary>Reads and checks everything but the tensors' numbers.</summary>
    /// <exception cref="CheckpointException">The file is damaged, or asks for more than tensors.</exception>
    public static CheckpointHeader Read(Window bytes, long length, string path)
    {
        var entries = ZipDirectory.Read(bytes, length, path);
        var pickle = entries.Keys.Where(name => name == Pickle || name.EndsWith("/" + Pickle, StringComparison.Ordinal)).MinBy(name => name.Length)
            ?? throw new CheckpointException($"{path} is a zip archive without {Pickle}, no PyTorch checkpoint.");
        var (offset, size) = entries[pickle];
        if (size > LargestPickle) throw new CheckpointException($"{path}: its {Pickle} announces {size} bytes, more than the {LargestPickle} allowed; it is damaged or no checkpoint.");
        var folder = pickle[..^Pickle.Length];
        CheckOrder(bytes, entries, folder, path);

        if (Unpickler.Load(bytes(offset, (int)size), path) is not PickleDictionary root) throw new CheckpointException($"{path} holds no dictionary of tensors.");
        if (root.Entries.GetValueOrDefault(Wrapper) is PickleDictionary inner) root = inner;
        var tensors = new Dictionary<string, CheckpointTensor>();
        foreach (var (name, value) in root.Entries)
            if (value is PickleTensor tensor) tensors.Add(name, Located(name, tensor, entries, folder, path));
        return tensors.Count > 0 ? new(tensors) : throw new CheckpointException($"{path} holds no named tensors, neither at its top nor under '{Wrapper}'.");
    }

    private static void CheckOrder(Window bytes, IReadOnlyDictionary<string, ZipEntry> entries, string folder, string path)
    {
        if (entries.TryGetValue(folder + "byteorder", out var order) && order.Size == 3 && bytes(order.Offset, 3).SequenceEqual("big"u8))
            throw new CheckpointException($"{path} was written on a big-endian machine; load and save it again on another.");
    }

    private static CheckpointTensor Located(string name, PickleTensor tensor, IReadOnlyDictionary<string, ZipEntry> entries, string folder, string path)
    {
        var storage = tensor.Storage;
        if (!entries.TryGetValue($"{folder}data/{storage.Key}", out var entry))
            throw new CheckpointException($"{path}: the numbers of the tensor '{name}' (data/{storage.Key}) are missing; copy the file again.");
        if (storage.Count > entry.Size / storage.Type.Bytes)
            throw new CheckpointException($"{path}: the tensor '{name}' needs {storage.Count} numbers of {storage.Type.Bytes} bytes, data/{storage.Key} has {entry.Size} bytes; copy the file again.");
        return new(name, storage.Type, tensor.Shape, entry.Offset, storage.Count, tensor.Offset, tensor.Stride);
    }
}
