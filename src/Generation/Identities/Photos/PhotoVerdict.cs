namespace Maquette.Generation.Identities.Photos;

/// <summary>What became of a file: a photo, or a sentence.</summary>
/// <param name="Name">of the file</param>
public abstract record PhotoVerdict(string Name)
{
    public sealed record Taken(PreparedPhoto Photo) : PhotoVerdict(Photo.Name);

    public sealed record Refused(string Name, string Because) : PhotoVerdict(Name);
}
