using System.CommandLine;

namespace Maquette.Cli.Terminal;

/// <summary>Where identities lie: the portal's own by default.</summary>
internal sealed class IdentitiesOption : Option<DirectoryInfo>
{
    public IdentitiesOption()
        : base("--identities")
    {
        HelpName = "folder";
        Description = "Folder of the identities";
        DefaultValueFactory = _ => new(Environment.GetEnvironmentVariable("MAQUETTE_IDENTITIES") ?? Path.Combine("data", "identities"));
    }
}
