using Microsoft.Data.Sqlite;

namespace Maquette.Data.Storage;

/// <summary>The one folder that holds everything the portal must not lose: the database file and the assets' files.</summary>
public sealed record DataFolder
{
    /// <param name="path">made when it does not exist; relative paths are taken from the working directory</param>
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Assets);
    }

    public string Path { get; }

    public string Assets => System.IO.Path.Combine(Path, "assets");

    public string Database => System.IO.Path.Combine(Path, "portal.db");

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = Database, DefaultTimeout = 30 }.ConnectionString;
}
