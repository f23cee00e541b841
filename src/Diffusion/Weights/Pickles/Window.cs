namespace Maquette.Diffusion.Weights.Pickles;

/// <summary>A look at <paramref name="count"/> bytes of a file, all inside it.</summary>
internal delegate ReadOnlySpan<byte> Window(long offset, int count);
