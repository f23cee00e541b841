namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>
/// The closed list of what a checkpoint may name, and what stands here in its place. Nothing of the pickle is ever run: a name selects
/// one of these lines or ends the reading.
/// </summary>
internal static class PickleCalls
{
    private const string Tensor = "torch._utils._rebuild_tensor_v2", Parameter = "torch._utils._rebuild_parameter", Ordered = "collections.OrderedDict", Size = "torch.Size";
    private const int MostDimensions = 16;

    private static readonly Dictionary<string, string> Storages = new()
    {
        ["torch.DoubleStorage"] = "F64", ["torch.FloatStorage"] = "F32", ["torch.HalfStorage"] = "F16", ["torch.BFloat16Storage"] = "BF16",
        ["torch.LongStorage"] = "I64", ["torch.IntStorage"] = "I32", ["torch.ShortStorage"] = "I16", ["torch.CharStorage"] = "I8",
        ["torch.ByteStorage"] = "U8", ["torch.BoolStorage"] = "BOOL",
    };

    /// <summary>What training loops leave beside the weights (their own class as a key, a NumPy number): plain data, kept as an opaque value.</summary>
    private static readonly HashSet<string> Leftovers =
        ["pytorch_lightning.callbacks.model_checkpoint.ModelCheckpoint", "numpy.dtype", "numpy.core.multiarray.scalar", "numpy._core.multiarray.scalar", "_codecs.encode"];

    public static PickleName Name(string module, string name, string path)
    {
        var found = new PickleName(module, name);
        var text = found.ToString();
        if (text is Tensor or Parameter or Ordered or Size || Storages.ContainsKey(text) || Leftovers.Contains(text)) return found;
        throw new CheckpointException($"{path} asks for {text}: a checkpoint needs tensors, lists, dictionaries, numbers and text only, so it was refused and nothing of it was run; take the file from a source you trust.");
    }

    public static object? Call(object? callee, object? arguments, string path)
    {
        if (callee is not PickleName name || arguments is not PickleTuple { Items: var given }) throw Damaged(path, "calls what is no name");
        return name.ToString() switch
        {
            Tensor => View(given, path),
            Parameter => given is [PickleTensor tensor, ..] ? tensor : throw Damaged(path, "makes a parameter of no tensor"),
            Ordered => Dictionary(given, path),
            Size => given is [PickleTuple sizes] ? sizes : given is [List<object?> list] ? new PickleTuple([.. list]) : throw Damaged(path, "makes a size of no numbers"),
            var text when Leftovers.Contains(text) => PickleOpaque.Value,
            var text => throw Damaged(path, $"calls {text} as a function"),
        };
    }

    private static PickleDictionary Dictionary(object?[] given, string path)
    {
        var dictionary = new PickleDictionary();
        if (given is []) return dictionary;
        if (given is not [List<object?> pairs]) throw Damaged(path, "makes a dictionary of no pairs");
        foreach (var pair in pairs)
        {
            var parts = pair is PickleTuple tuple ? tuple.Items : pair is List<object?> list ? [.. list] : [];
            if (parts is not [var key, var value]) throw Damaged(path, "makes a dictionary of no pairs");
            dictionary.Set(key, value);
        }
        return dictionary;
    }

    /// <summary>A persistent id: ("storage", kind, key, place, count).</summary>
    public static PickleStorage Storage(object? id, string path) =>
        id is PickleTuple { Items: ["storage", PickleName kind, string key, string, long count, ..] } && Storages.TryGetValue(kind.ToString(), out var type) && count >= 0
            ? new(ElementType.Named(type)!, key, count)
            : throw Damaged(path, "refers to something outside that is no storage of numbers");

    /// <summary>(storage, offset, sizes, strides, requires_grad, hooks[, metadata])</summary>
    private static PickleTensor View(object?[] given, string path)
    {
        if (given is not [PickleStorage storage, long offset, PickleTuple { Items: var sizes }, PickleTuple { Items: var strides }, ..]
            || sizes.Length != strides.Length || sizes.Length > MostDimensions || Longs(sizes) is not { } shape || Longs(strides) is not { } stride || offset < 0)
            throw Damaged(path, "makes a tensor of something else than a storage, an offset, sizes and strides");

        try
        {
            var (count, last) = (1L, offset);
            foreach (var (size, step) in shape.Zip(stride))
            {
                count = checked(count * size);
                if (size > 0) last = checked(last + (size - 1) * step);
            }
            if (count == 0 || last < storage.Count && count <= storage.Count) return new(storage, offset, shape, stride);
        }
        catch (OverflowException)
        {
            // too large for any storage: said below
        }
        throw Damaged(path, $"makes a tensor of shape [{string.Join(", ", shape)}] from a storage of {storage.Count} numbers");
    }

    private static long[]? Longs(object?[] items) => items.All(item => item is >= 0L) ? [.. items.Select(item => (long)item!)] : null;

    public static CheckpointException Damaged(string path, string how) => new($"{path} is damaged: its pickle {how}; copy it again.");
}
