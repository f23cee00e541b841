using Maquette.Scene.Fields;
using Maquette.Scene.Meshes;

namespace Maquette.Generation.Forms;

/// <summary>What a distillation has made.</summary>
/// <param name="Field">its density and colours, or its colours alone</param>
/// <param name="Surface">in white; null where the field's density says where it lies</param>
internal sealed record DistilledObject(HashGridField Field, Mesh? Surface);
