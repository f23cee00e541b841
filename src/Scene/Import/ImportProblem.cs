namespace Maquette.Scene.Import;

/// <summary>Something that a model names and that is missing or broken beside it.</summary>
/// <param name="What">one sentence</param>
public sealed record ImportProblem(ImportProblemKind Kind, string What);

/// <summary>What the model was read without.</summary>
public enum ImportProblemKind
{
    /// <summary>A whole MTL file: all its materials are plain grey.</summary>
    Library,

    /// <summary>One material: its faces are plain grey.</summary>
    Material,

    /// <summary>Faces have their material's colour alone.</summary>
    Picture,
}
