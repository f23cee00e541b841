using Maquette.Generation.Checks;
using Xunit;

namespace Maquette.Generation.Tests.Checks;

public sealed class DeviceCheckTests
{
    /// <summary>Parts that go another way on a GPU; here the other way runs on the CPU.</summary>
    private static readonly string[] TwoWays =
    [
        "field without a network", "field with a network", "slope of the field", "slope of the roughness",
        "volume rendering", "shaded rendering with normals", "multi-view distillation, 3 steps", "network in the device's precision",
    ];

    [Fact]
    public void Run_OnTheCpu_FindsLibtorchsOperatorsAndTheKernelsInAgreement()
    {
        DeviceRow[] rows = [.. DeviceCheck.Run("cpu", TestContext.Current.CancellationToken)];

        Assert.All(rows, row => Assert.True(row.Passed, $"{row.Name}: {row.Error} above {row.Bound} {row.Failure}"));
        Assert.All(TwoWays, name => Assert.True(rows.Single(row => row.Name == name).Error > 0, $"{name} went the same way twice"));
    }

    [Fact]
    public void Missing_AGpuThatIsNotHere_IsSaidInOneSentenceOrTwo()
    {
        var reason = DeviceCheck.Missing("cuda:99");

        Assert.StartsWith("There is no cuda:99 here:", reason, StringComparison.Ordinal);
        Assert.Equal(reason, Assert.Throws<StudioException>(() => DeviceCheck.Run("cuda:99", TestContext.Current.CancellationToken).First()).Message);
        Assert.Null(DeviceCheck.Missing("cpu"));
        Assert.Contains("'gpu' is not a device", Assert.Throws<StudioException>(() => DeviceCheck.Missing("gpu")).Message);
    }
}
