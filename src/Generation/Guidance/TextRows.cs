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

    /// <summary>Between two texts: from + share · (to − from).</summary>
    /// <param name="share">[count], 0…1</param>
    public static TextContext Lerp(TextContext from, TextContext to, Tensor share) => new(
        from.Tokens + share.view(-1, 1, 1) * (to.Tokens - from.Tokens),
        from.Pooled is null || to.Pooled is null ? null : from.Pooled + share.view(-1, 1) * (to.Pooled - from.Pooled));

    /// <summary>One after the other.</summary>
    public static TextContext Join(params TextContext[] contexts) => new(
        cat([.. contexts.Select(context => context.Tokens)], 0),
        contexts[0].Pooled is null ? null : cat([.. contexts.Select(context => context.Pooled!)], 0));

    public static void Dispose(this TextContext context)
    {
        context.Tokens.Dispose();
        context.Pooled?.Dispose();
    }
}
