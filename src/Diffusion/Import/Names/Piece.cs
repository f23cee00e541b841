namespace Maquette.Diffusion.Import.Names;

/// <summary>Where one of our tensors stands in a foreign file: a whole tensor, or one of several equal blocks of its rows.</summary>
internal readonly record struct Piece(string Name, int Block = 0, int Blocks = 1);
