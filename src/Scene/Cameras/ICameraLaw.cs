using System.Text.Json.Serialization;
using static TorchSharp.torch;

namespace Maquette.Scene.Cameras;

/// <summary>Where the cameras of a step stand.</summary>
[JsonDerivedType(typeof(OrthogonalViews), "orthogonal")]
[JsonDerivedType(typeof(RandomViews), "random")]
public interface ICameraLaw
{
    /// <summary>Cameras in a set.</summary>
    int Views { get; }

    /// <returns>a set of <see cref="Views"/></returns>
    IReadOnlyList<Camera> Draw(Generator generator);
}
