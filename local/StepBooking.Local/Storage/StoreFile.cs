using Microsoft.Data.Sqlite;
using StepBooking.Processes;

namespace StepBooking.Local.Storage;

/// <summary>
/// The SQLite database that DynamoDB Local keeps its tables in. It is made to write a log ahead, which stays so: a commit then waits for
/// the disk once, where SQLite's usual journal waits four times (https://sqlite.org/wal.html). Nothing else is touched in it.
/// </summary>
internal static class StoreFile
{
    /// <summary>What DynamoDB Local calls it when all regions and keys share one (<c>-sharedDb</c>).</summary>
    internal const string Name = "shared-local-instance.db";

    /// <summary>Sees to the file, before DynamoDB Local opens it; makes it on first use.</summary>
    /// <param name="folder">DynamoDB Local's data folder.</param>
    /// <exception cref="StartUpException">The file is no database, or cannot be written.</exception>
    internal static void Prepare(string folder)
    {
        SQLitePCL.Batteries_V2.Init();
        var file = Path.Combine(Directory.CreateDirectory(folder).FullName, Name);
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL";
            command.ExecuteNonQuery();
        }
        catch (SqliteException failure)
        {
            throw Journal.Unusable(file, failure);
        }
    }
}
