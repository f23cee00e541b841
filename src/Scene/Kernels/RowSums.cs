namespace Maquette.Scene.Kernels;

/// <summary>Rows spread to items and items summed to rows, each sum in the items' order.</summary>
internal static unsafe class RowSums
{
    private const int Block = 4096;

    /// <param name="table">[rows, width]</param>
    /// <param name="items">[items, width]; written</param>
    public static void Spread(RowIndex index, int width, ReadOnlySpan<float> table, Span<float> items, int threads)
    {
        fixed (float* fixedTable = table, fixedItems = items)
        {
            float* t = fixedTable, o = fixedItems;
            Blocks.For(index.Rows.Length, Block, threads, (from, to) =>
            {
                for (var i = from; i < to; i++)
                {
                    float* row = t + (long)index.Rows[i] * width, item = o + (long)i * width;
                    for (var c = 0; c < width; c++) item[c] = row[c];
                }
            });
        }
    }

    /// <param name="items">[items, width]</param>
    /// <param name="table">[rows, width]; written</param>
    public static void Sum(RowIndex index, int width, ReadOnlySpan<float> items, Span<float> table, int threads)
    {
        fixed (float* fixedTable = table, fixedItems = items)
        {
            float* t = fixedTable, o = fixedItems;
            Blocks.For(index.Count, Block, threads, (from, to) =>
            {
                for (var r = from; r < to; r++)
                {
                    var row = t + (long)r * width;
                    for (var c = 0; c < width; c++) row[c] = 0;
                    foreach (var i in index.ItemsOf(r))
                    {
                        var item = o + (long)i * width;
                        for (var c = 0; c < width; c++) row[c] += item[c];
                    }
                }
            });
        }
    }
}
