using Maquette.Generation.Checks;
using Xunit;

namespace Maquette.Generation.Tests.Checks;

/// <summary>The networks themselves are made by hand only (check --full-size): gigabytes, minutes.</summary>
public sealed class FullSizeCheckTests
{
    [Fact]
    public void Models_WithoutMakingThem_HaveThePublishedTensorsAndParameters()
    {
        Assert.Equal(5, FullSizeModel.All.Count);
        Assert.All(FullSizeModel.All, model => Assert.Equal((model.Tensors, model.Parameters), (model.Shapes.Shapes.Count, model.Shapes.Parameters)));
    }

    [Theory]
    [InlineData("float16", "no half-precision kernels on the CPU")]
    [InlineData("float8", "'float8' is no precision")]
    public void Run_APrecisionThatDoesNotExist_IsRefusedBeforeAnythingIsMade(string precision, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<StudioException>(() => FullSizeCheck.Run("cpu", precision, TestContext.Current.CancellationToken).First()).Message);
}
