using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Maquette.Data.Storage;

/// <summary>What every SQLite connection of the portal is told when it opens.</summary>
/// <remarks>
/// WAL lets readers go on beside a writer; busy_timeout makes a second writer wait instead of failing. The synchronous level stays at
/// SQLite's FULL: a committed deletion must survive a power cut, because the files are removed right after it.
/// </remarks>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA busy_timeout = 15000; PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
