using Maquette.Generation.Guidance;
using Xunit;

namespace Maquette.Generation.Tests.Guidance;

public sealed class TimeWeightTests
{
    [Theory]
    [InlineData(TimeWeight.Uniform, 1)]
    [InlineData(TimeWeight.Variance, 0.36)]
    [InlineData(TimeWeight.ScaledVariance, 0.288)]
    [InlineData(TimeWeight.Reconstruction, 0.75)]
    public void At_AlphaOfFourFifths_IsTheNamedFormula(TimeWeight weight, double expected) => Assert.Equal(expected, weight.At(0.64), 6);
}
