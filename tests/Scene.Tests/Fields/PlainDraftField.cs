using Maquette.Scene.Fields;
using Maquette.Scene.Tests.Encodings;
using TorchSharp;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Maquette.Scene.Tests.Fields;

/// <summary>The draft's field in tensor operations only.</summary>
public static class PlainDraftField
{
    /// <param name="points">[points, 3], metres</param>
    /// <param name="table">[entries, 4]</param>
    /// <returns>[points, 4]: density, red, green, blue</returns>
    public static Tensor Query(Tensor points, Tensor table) =>
        Activate(PlainHashGrid.Encode(HashGridFieldOptions.Draft.Grid, 1, points, table).Aggregate((a, b) => a + b), points);

    /// <param name="raw">[points, 4]</param>
    public static Tensor Activate(Tensor raw, Tensor points)
    {
        var law = HashGridFieldOptions.Draft.Density;
        var z = raw.select(1, 0) + law.Bias + law.BlobStrength * (1 - points.square().sum(1).sqrt() / law.BlobRadius);
        return cat(new[] { (law.Scale * F.softplus(z, 1, 20)).unsqueeze(1), raw.narrow(1, 1, 3).sigmoid() }, 1);
    }
}
