namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>Something a pickle may name. A name is never looked up: it only selects what <see cref="PickleCalls"/> does in its place.</summary>
internal sealed record PickleName(string Module, string Name)
{
    public override string ToString() => $"{Module}.{Name}";
}

internal sealed class PickleTuple(object?[] items)
{
    public object?[] Items => items;
}

/// <summary>A dictionary; entries whose key is no text are let go, for no tensor is named by anything else.</summary>
internal sealed class PickleDictionary
{
    private Dictionary<string, object?>? entries;

    public IReadOnlyDictionary<string, object?> Entries => entries ??= [];

    public void Set(object? key, object? value)
    {
        if (key is string name) (entries ??= [])[name] = value;
    }
}

/// <summary>A value that nothing here needs: it may be passed on, and that is all.</summary>
internal sealed class PickleOpaque
{
    public static PickleOpaque Value { get; } = new();
}

/// <summary>A stretch of numbers in an entry of the archive.</summary>
/// <param name="Key">name of the entry under data/</param>
/// <param name="Count">numbers in it</param>
internal sealed record PickleStorage(ElementType Type, string Key, long Count);

/// <summary>A tensor as a view of a storage; sizes, strides and offset in numbers, all inside the storage.</summary>
internal sealed record PickleTensor(PickleStorage Storage, long Offset, long[] Shape, long[] Stride);
