using Maquette.Generation.Imports;

namespace Maquette.Web.Features.Priors;

/// <summary>A prior as its administrators see it.</summary>
/// <param name="Problem">why it cannot be used, one sentence; null when it can</param>
/// <param name="Facts">null for a broken one</param>
/// <param name="Hash">of its tensors: as imported, or as the last check found them; null while nobody knows</param>
/// <param name="Jobs">unfinished ones that need it</param>
/// <param name="Memory">what each recipe takes with it; none for a broken one</param>
public sealed record PriorLine(
    string Id, string Name, string Description, string? Problem, PriorFacts? Facts, string? Hash, bool IsDefault, int Jobs, IReadOnlyList<RecipeMemory> Memory);

/// <summary>What one recipe takes with one prior, bytes.</summary>
/// <param name="Ram">on the CPU, in single precision</param>
/// <param name="Vram">on a GPU, in half precision</param>
public sealed record RecipeMemory(string Recipe, long Ram, long Vram);

/// <summary>What was found in a folder of checkpoints.</summary>
public abstract record ScanResult
{
    private ScanResult() { }

    /// <param name="Folder">that was looked through, relative to the folder of checkpoints</param>
    public sealed record Found(string Folder, IReadOnlyList<ImportCandidate> Candidates) : ScanResult;

    /// <param name="Because">one sentence</param>
    public sealed record Refused(string Because) : ScanResult;
}
