using Maquette.Scene.Fields;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>The colour of a field where the surface lies; its density is not looked at. The surface gets no gradient through the field.</summary>
public sealed class FieldColours(IField field) : ISurfaceColour
{
    public Tensor At(SurfacePoints surface)
    {
        using var scope = NewDisposeScope();
        return field.Query(surface.Points.detach()).narrow(1, 1, 3).MoveToOuterDisposeScope();   // [points, 3]
    }
}
