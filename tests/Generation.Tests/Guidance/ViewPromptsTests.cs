using Maquette.Generation.Guidance;
using Maquette.Scene.Cameras;
using Xunit;

namespace Maquette.Generation.Tests.Guidance;

public sealed class ViewPromptsTests
{
    [Theory]
    [InlineData(0, 15, ViewSide.Front)]
    [InlineData(-40, 15, ViewSide.Front)]
    [InlineData(320, 15, ViewSide.Front)]
    [InlineData(90, 15, ViewSide.Side)]
    [InlineData(-90, 15, ViewSide.Side)]
    [InlineData(225.5f, 15, ViewSide.Side)]
    [InlineData(180, 15, ViewSide.Back)]
    [InlineData(-170, 15, ViewSide.Back)]
    [InlineData(0, 61, ViewSide.Overhead)]
    public void Side_OfACamera_FollowsAzimuthUntilOverhead(float azimuth, float elevation, ViewSide expected) =>
        Assert.Equal(expected, ViewPrompts.Side(new Camera(azimuth, elevation, 3, 40), new ViewPromptOptions()));

    [Theory]
    [InlineData(29, ViewSide.Front)]
    [InlineData(31, ViewSide.Side)]
    [InlineData(149, ViewSide.Side)]
    [InlineData(151, ViewSide.Back)]
    public void Side_WithProlificDreamersThresholds_IsNarrower(float azimuth, ViewSide expected) =>
        Assert.Equal(expected, ViewPrompts.Side(new Camera(azimuth, 15, 3, 40), new ViewPromptOptions { Front = 30, Back = 30 }));

    [Fact]
    public void Of_NamesTheView() => Assert.Equal("a red chair, back view", ViewPrompts.Of("a red chair", ViewSide.Back));
}
