using Xunit;

namespace Maquette.Generation.Tests;

public sealed class PreviewTests
{
    [Fact]
    public void IsSnapshot_PowersOfProgress_EndWithTheLastStep() =>
        Assert.Equal([4, 8, 16, 31, 62, 125, 250], Enumerable.Range(1, 250).Where(step => Preview.IsSnapshot(step, 250)));

    [Fact]
    public void IsSnapshot_TwoSteps_AreBothKept() => Assert.Equal([1, 2], Enumerable.Range(1, 2).Where(step => Preview.IsSnapshot(step, 2)));
}
