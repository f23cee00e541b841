namespace Maquette.Scene.Kernels;

/// <summary>
/// Which row of a table each item takes, and for each row the items that take it, in their order. Values are spread from rows to items and
/// summed from items to rows without two threads ever writing to one place.
/// </summary>
internal sealed class RowIndex
{
    private readonly int[] starts;
    private readonly int[] items;

    /// <param name="rows">one an item, each in 0…<paramref name="count"/>−1</param>
    /// <param name="count">rows of the table</param>
    public RowIndex(int[] rows, int count)
    {
        Rows = rows;
        Count = count;
        starts = new int[count + 1];
        items = new int[rows.Length];
        foreach (var row in rows) starts[row + 1]++;
        for (var row = 0; row < count; row++) starts[row + 1] += starts[row];

        var next = starts.AsSpan(0, count).ToArray();
        for (var item = 0; item < rows.Length; item++) items[next[rows[item]]++] = item;
    }

    /// <summary>The row each item takes.</summary>
    public int[] Rows { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; }

    /// <summary>The items that take a row.</summary>
    public ReadOnlySpan<int> ItemsOf(int row) => items.AsSpan(starts[row], starts[row + 1] - starts[row]);
}
