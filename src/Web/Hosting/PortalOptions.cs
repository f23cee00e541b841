namespace Maquette.Web.Hosting;

/// <summary>What an operator may set in the section "Maquette" (or as <c>Maquette__Data</c> and so on in the environment).</summary>
public sealed record PortalOptions
{
    public const string Section = "Maquette";

    /// <summary>Folder of the database, the assets and the keys; relative to the working directory.</summary>
    public string Data { get; init; } = "./data";

    /// <summary>Folder whose sub-folders are model packages; relative to the working directory.</summary>
    public string Models { get; init; } = "./models";

    /// <summary>Folder whose checkpoints administrators may import as priors; relative to the working directory. It need not exist.</summary>
    public string Checkpoints { get; init; } = "./checkpoints";

    public string DataFolder => Path.GetFullPath(Data);
    public string ModelsFolder => Path.GetFullPath(Models);
    public string CheckpointsFolder => Path.TrimEndingDirectorySeparator(Path.GetFullPath(Checkpoints));
}
