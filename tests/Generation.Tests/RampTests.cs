using Xunit;

namespace Maquette.Generation.Tests;

public sealed class RampTests
{
    [Theory]
    [InlineData(0.0f, 0.98f)]
    [InlineData(0.2f, 0.98f)]
    [InlineData(0.4f, 0.76f)]
    [InlineData(0.6f, 0.54f)]
    [InlineData(1.0f, 0.54f)]
    public void At_BetweenStartAndEnd_IsLinear_AndRestsOutside(float progress, float expected) =>
        Assert.Equal(expected, new Ramp(0.98f, 0.54f, 0.2f, 0.6f).At(progress), 6);

    [Fact]
    public void At_StartEqualToEnd_IsAHardSwitch()
    {
        var ramp = new Ramp(64, 256, 0.5f, 0.5f);
        Assert.Equal(64, ramp.At(0.4999f));
        Assert.Equal(256, ramp.At(0.5f));
    }

    [Fact]
    public void Constant_NeverChanges()
    {
        Ramp ramp = 7;
        Assert.All([0f, 0.3f, 1f], progress => Assert.Equal(7, ramp.At(progress)));
    }
}
