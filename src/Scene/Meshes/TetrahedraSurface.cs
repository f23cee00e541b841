using static TorchSharp.torch;

namespace Maquette.Scene.Meshes;

/// <summary>A surface cut from a grid: vertices that follow the grid's values, and the faces between them as they are now.</summary>
/// <param name="Vertices">[vertices, 3], metres; differentiable with respect to what they were cut from</param>
public sealed record TetrahedraSurface(Tensor Vertices, MeshTopology Topology);
