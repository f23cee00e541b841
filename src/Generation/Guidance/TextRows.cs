using Maquette.Diffusion;
using static TorchSharp.torch;

namespace Maquette.Generation.Guidance;

/// <summary>One encoded text for many pictures.</summary>
internal static class TextRows
{
    /// <summary>The only row of <paramref name="context"/>, <paramref name="count"/> times.</summary>
    public static TextContext Repeat(this TextContext context, int count) => count == 1
        ? context
        : new(context.Tokens.expand(count, -1, -1), context.Pooled?.expand(count, -1));   // [count, tokens, width], [count, width]

    /// <param name="rows">[count] int64</param>
    public static TextContext Rows(this TextContext context, Tensor rows) =>
        new(context.Tokens.index_select(0, rows), context.Pooled?.index_select(0, rows));   // [count, tokens, width], [count, width]

    public static void Dispose(this TextContext context)
    {
        context.Tokens.Dispose();
        context.Pooled?.Dispose();
    }
}
