using Maquette.Scene.Kernels;
using Maquette.Scene.Meshes;
using Maquette.Scene.Rendering.Kernels;
using TorchSharp;
using static TorchSharp.torch;

namespace Maquette.Scene.Rendering;

/// <summary>
/// Blends pixels across the outlines that pass between them, first along rows, then along columns, as a step of autograd: (image [views, h, w, k],
/// corners [views, vertices, 3], weights, faces, topology) → [views, h, w, k]. The only way by which what is hidden or shown moves a vertex.
/// </summary>
internal sealed class AntialiasFunction : autograd.SingleTensorFunction<AntialiasFunction>
{
    public override string Name => "antialias";

    public override Tensor forward(autograd.AutogradContext ctx, params object[] vars)
    {
        var image = ((Tensor)vars[0]).contiguous();     // [views, h, w, k]
        var corners = ((Tensor)vars[1]).contiguous();   // [views, vertices, 3]
        var weights = ((Tensor)vars[2]).contiguous();   // [views, h, w, 4]
        var shown = (Tensor)vars[3];                    // [views, h, w]
        var topology = (MeshTopology)vars[4];
        var size = Size(image);

        var amounts = empty(new long[] { 2, size.Views, size.Height, size.Width });                 // [2, views, h, w]
        var edges = empty(new long[] { 2, size.Views, size.Height, size.Width }, dtype: int32);     // [2, views, h, w]
        new Silhouettes(topology, size).Find(Data.Of<float>(corners), Data.Of<float>(weights), Data.Of<int>(shown), Data.Of<float>(amounts), Data.Of<int>(edges), get_num_threads());

        var (rows, columns) = Axes(image);
        Tensor along = empty_like(image), across = empty_like(image);                               // [views, h, w, k]
        rows.Forward(Data.Of<float>(image), Data.Of<float>(amounts)[..size.Pixels], Data.Of<float>(along), get_num_threads());
        columns.Forward(Data.Of<float>(along), Data.Of<float>(amounts)[size.Pixels..], Data.Of<float>(across), get_num_threads());

        ctx.save_for_backward([image, along, corners, amounts, edges]);
        ctx.save_data("topology", topology);
        return across;
    }

    public override List<Tensor> backward(autograd.AutogradContext ctx, Tensor grad_output)
    {
        var saved = ctx.get_saved_variables();
        var (image, along, corners, amounts, edges) = (saved[0], saved[1], saved[2], saved[3], saved[4]);
        var topology = (MeshTopology)ctx.get_data("topology")!;
        var size = Size(image);
        var gradient = grad_output.contiguous();        // [views, h, w, k]

        var (rows, columns) = Axes(image);
        Tensor alongs = empty_like(image), images = empty_like(image);                              // [views, h, w, k]
        var amount = empty_like(amounts);                                                           // [2, views, h, w]
        columns.Backward(
            Data.Of<float>(along), Data.Of<float>(amounts)[size.Pixels..], Data.Of<int>(edges)[size.Pixels..], Data.Of<float>(gradient),
            Data.Of<float>(alongs), Data.Of<float>(amount)[size.Pixels..], get_num_threads());
        rows.Backward(
            Data.Of<float>(image), Data.Of<float>(amounts)[..size.Pixels], Data.Of<int>(edges)[..size.Pixels], Data.Of<float>(alongs),
            Data.Of<float>(images), Data.Of<float>(amount)[..size.Pixels], get_num_threads());

        var corner = empty_like(corners);               // [views, vertices, 3]
        new Silhouettes(topology, size).Backward(Data.Of<float>(corners), Data.Of<float>(amounts), Data.Of<int>(edges), Data.Of<float>(amount), Data.Of<float>(corner), get_num_threads());
        return [images, corner, null!, null!, null!];
    }

    private static RasterSize Size(Tensor image) => new((int)image.shape[0], (int)image.shape[1], (int)image.shape[2]);

    private static (PairBlend Rows, PairBlend Columns) Axes(Tensor image)
    {
        var (size, width) = (Size(image), (int)image.shape[3]);
        return (new(size, width, 0), new(size, width, 1));
    }
}
