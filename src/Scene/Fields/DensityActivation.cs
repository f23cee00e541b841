namespace Maquette.Scene.Fields;

/// <summary>What turns a field's raw number z into a density.</summary>
public enum DensityActivation
{
    /// <summary>log(1 + e^z): grows gently; what MVDream and ProlificDreamer use.</summary>
    Softplus,

    /// <summary>e^z, with z cut at 15 (DreamFusion).</summary>
    Exp,
}
