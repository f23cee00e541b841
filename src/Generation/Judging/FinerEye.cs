using static TorchSharp.torch;

namespace Maquette.Generation.Judging;

/// <summary>Lets a judge with a finer level begin with what one without it sees: pictures of half the size (Chen et al. 2016, Net2Net, function-preserving growth).</summary>
internal static class FinerEye
{
    private const int Patch = 4;   // pixels that make one of half the size

    /// <param name="from">weights of the judge to start from</param>
    /// <returns>the same, or with a finer level put in: its first three channels are the means of four pixels, which are all that the level after it uses at first</returns>
    public static (string Name, Tensor Tensor)[] Fitted(IEnumerable<(string Name, Tensor Tensor)> from, JudgeOptions has, JudgeOptions wanted)
    {
        if (has.FineChannels > 0 || wanted.FineChannels == 0 || has.ImageSize != wanted.SmallestSize) return [.. from];
        return [.. from.SelectMany(item => item.Name == "image.input.weight" ? [(item.Name, Widened(item.Tensor, wanted.FineChannels)), ("image.fine.weight", Means(wanted.FineChannels)), ("image.fine.bias", zeros(wanted.FineChannels))] : new[] { item })];
    }

    // [c1, 12, 3, 3] to [c1, 4·channels, 3, 3]: nothing of the further channels.
    private static Tensor Widened(Tensor input, int channels)
    {
        var shape = input.shape;
        return cat([input.detach(), zeros(shape[0], Patch * channels - shape[1], shape[2], shape[3])], 1);
    }

    // [channels, 12, 3, 3]: the first three take the mean of a colour's four pixels; the others see the same in other ways, drawn once for all.
    private static Tensor Means(int channels)
    {
        using var random = new Generator(3, CPU);
        var weight = randn([channels, 3 * Patch, 3, 3], generator: random) / MathF.Sqrt(3 * Patch * 9);
        weight[TensorIndex.Slice(0, 3)] = zeros(3, 3 * Patch, 3, 3);
        for (var colour = 0; colour < 3; colour++)
            for (var pixel = 0; pixel < Patch; pixel++) weight[colour, Patch * colour + pixel, 1, 1] = tensor(1f / Patch);
        return weight;
    }
}
