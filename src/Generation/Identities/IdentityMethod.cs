namespace Maquette.Generation.Identities;

/// <summary>Which weights of the prior learn an identity.</summary>
public enum IdentityMethod
{
    /// <summary>All of the denoiser (Shi et al. 2023, MVDreamBooth).</summary>
    Full,

    /// <summary>Low-rank changes of its attention layers: a small file, and little memory.</summary>
    Lora,
}
