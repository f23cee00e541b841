using Maquette.Scene.Cameras;
using Maquette.Scene.Fields;
using Maquette.Scene.Rendering;
using Maquette.Scene.Tests.Fields;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;

namespace Maquette.Scene.Tests.Rendering;

public sealed class PlainRenderingTests
{
    [Fact]
    public void Render_AFieldInAGrid_EqualsPlainTensorOperationsInPictureAndGradient()
    {
        using var scope = NewDisposeScope();
        using var field = new HashGridField(HashGridFieldOptions.Draft, new Generator(1));
        var cameras = OrthogonalViews.UnitSphere.Draw(new Generator(2));
        var upstream = randn(new long[] { 4 * 16 * 16, 5 }, generator: new Generator(3));

        var views = new VolumeRenderer(field).Render(cameras, 16, 16, new() { Samples = 24 });
        var image = cat(new[] { views.Colour, views.Opacity, views.Depth }, 1).permute(0, 2, 3, 1).reshape(-1, 5);
        image.backward(new[] { upstream });
        var gradient = field.Grid.Table.grad!.clone();
        field.Grid.Table.grad = null;
        var plain = PlainRendering.Render(x => PlainDraftField.Query(x, field.Grid.Table), cameras, 16, 16, 1, 24);
        plain.backward(new[] { upstream });

        Assert.True((image - plain).abs().max().ToDouble() < 1e-4);
        Assert.True(gradient.allclose(field.Grid.Table.grad!, 1e-3, 1e-3));
        Assert.True(image.select(1, 3).max().ToDouble() > 0.5);
        Assert.True(gradient.abs().sum().ToDouble() > 10);
    }
}
