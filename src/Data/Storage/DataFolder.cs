using Microsoft.Data.Sqlite;

namespace Maquette.Data.Storage;

/// <summary>The one folder that holds everything the portal must not lose: the database file and the files of assets and identities.</summary>
public sealed record DataFolder
{
    /// <param name="path">made when it does not exist; relative paths are taken from the working directory</param>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Assets);
        Directory.CreateDirectory(Identities);
    }

    public string Path { get; }

    public string Assets => System.IO.Path.Combine(Path, "assets");

    public string Identities => System.IO.Path.Combine(Path, "identities");

    public string Database => System.IO.Path.Combine(Path, "portal.db");

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Database, DefaultTimeout = 30 }.ConnectionString;
}
