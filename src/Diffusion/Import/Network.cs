using Maquette.Diffusion.Import.Names;
using Maquette.Diffusion.Models;
using Maquette.Diffusion.Weights;

namespace Maquette.Diffusion.Import;

/// <summary>One network of a model to be imported: what we want, and where it stands.</summary>
/// <param name="Component">"unet", "text_encoder" or "vae"</param>
/// <param name="Wording">whose names the file uses, for people</param>
/// <param name="Shapes">our names and shapes</param>
/// <param name="Place">our name → the group it is in and its name there</param>
internal sealed record Network(string Component, string Wording, ShapeList Shapes, Func<string, (TensorGroup Group, Piece Piece)> Place)
{
    public static Network In(TensorGroup group, string component, string wording, ShapeList shapes, Func<string, Piece> names) =>
        new(component, wording, shapes, name => (group, names(name)));
}

/// <summary>One of our tensors and where its numbers are.</summary>
internal sealed record Origin(string Component, TensorInfo Ours, ITensorSource Source, string TheirName, Piece Piece)
{
    /// <summary>Component and name, as in <see cref="ModelPackage.NamedTensors"/>.</summary>
    public string FullName => $"{Component}.{Ours.Name}";

    /// <summary>The tensor in our shape; it lives as long as the scope and the source.</summary>
    public TorchSharp.torch.Tensor Read()
    {
        var theirs = Source.Read(TheirName);
        if (Piece.Blocks > 1) theirs = theirs.narrow(0, Piece.Block * Ours.Shape[0], Ours.Shape[0]);
        return theirs.reshape(Ours.Shape);
    }
}
