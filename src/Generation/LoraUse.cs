namespace Maquette.Generation;

/// <summary>A LoRA file that a prior is to be changed by.</summary>
/// <param name="File">its path; a file of the server, so only a <see cref="Studio"/> that allows it takes one</param>
/// <param name="Strength">0 changes nothing, 1 is what was trained; −4…4</param>
public sealed record LoraUse(string File, float Strength = 1);
