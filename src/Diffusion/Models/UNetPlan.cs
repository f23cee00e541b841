namespace Maquette.Diffusion.Models;

/// <summary>Which residual blocks a UNet has, level by level; up levels run from the coarsest to the finest.</summary>
internal sealed record UNetPlan(IReadOnlyList<UNetPlan.Level> Down, IReadOnlyList<UNetPlan.Level> Up)
{
    /// <param name="Inputs">channels that come into each residual block, skips included</param>
    /// <param name="Resizes">whether a down- or upsampling ends the level</param>
    public sealed record Level(IReadOnlyList<int> Inputs, int Channels, bool Attends, int Heads, bool Resizes);

    public static UNetPlan Of(UNetOptions options)
    {
        var channels = options.BlockOutChannels;
        var skips = new Stack<int>([channels[0]]);
        var current = channels[0];

        var down = new List<Level>();
        for (var i = 0; i < options.Levels; i++)
        {
            var inputs = new List<int>();
            for (var j = 0; j < options.LayersPerBlock; j++)
            {
                inputs.Add(current);
                skips.Push(current = channels[i]);
            }
            var resizes = i < options.Levels - 1;
            if (resizes) skips.Push(current);
            down.Add(new(inputs, channels[i], options.Attention[i], options.Heads[i], resizes));
        }

        var up = new List<Level>();
        for (var i = options.Levels - 1; i >= 0; i--)
        {
            var inputs = new List<int>();
            for (var j = 0; j <= options.LayersPerBlock; j++)
            {
                inputs.Add(current + skips.Pop());
                current = channels[i];
            }
            up.Add(new(inputs, channels[i], options.Attention[i], options.Heads[i], Resizes: i > 0));
        }
        return new(down, up);
    }
}
