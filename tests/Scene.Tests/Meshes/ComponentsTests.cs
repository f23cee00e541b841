using System.Numerics;
using Maquette.Scene.Meshes;
using Xunit;

namespace Maquette.Scene.Tests.Meshes;

public sealed class ComponentsTests
{
    private static readonly Mesh Large = Solids.Sphere(0.6f);
    private static readonly Mesh Small = Solids.Painted(Solids.Moved(Solids.Cube(0.1f), new(0.9f, 0.9f, 0.9f)), Vector3.UnitX);

    [Fact]
    public void FaceCounts_TwoPieces_AreTheirOwnFaces() =>
        Assert.Equal([12, Large.FaceCount], Components.FaceCounts(Solids.Together(Small, Large)));

    [Fact]
    public void DropSmall_Floater_LeavesTheObjectAsItWas()
    {
        var kept = Components.DropSmall(Solids.Together(Small, Large), share: 0.01f);

        Assert.Equal(Large.Positions, kept.Positions);
        Assert.Equal(Large.Colours, kept.Colours);
        Assert.Equal(Large.Indices, kept.Indices);
    }

    [Fact]
    public void DropSmall_PieceAboveTheShare_Stays()
    {
        var share = 12f / Large.FaceCount;

        Assert.Equal(Large.FaceCount + 12, Components.DropSmall(Solids.Together(Small, Large), share).FaceCount);
    }

    [Fact]
    public void DropSmall_NoFaces_GivesNoFaces() => Assert.Equal(0, Components.DropSmall(new([], [], [], [])).FaceCount);
}
