using Microsoft.Data.Sqlite;
using StepBooking.Local.Storage;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Store;

public sealed class StoreFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stepbooking-").FullName;

    private string File => Path.Combine(folder, StoreFile.Name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void It_writes_a_log_ahead_for_whoever_opens_it_next()
    {
        StoreFile.Prepare(folder);

        Assert.Equal("wal", Ask("PRAGMA journal_mode"));
    }

    [Fact]
    public void What_is_in_it_stays()
    {
        Ask("CREATE TABLE kept (seat TEXT)");
        Ask("INSERT INTO kept VALUES ('12A')");
        Assert.Equal("delete", Ask("PRAGMA journal_mode"));

        StoreFile.Prepare(folder);
        StoreFile.Prepare(folder);

        Assert.Equal(("wal", "12A"), (Ask("PRAGMA journal_mode"), Ask("SELECT seat FROM kept")));
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_line_that_names_it()
    {
        System.IO.File.WriteAllText(File, new string('x', 5000));

        Assert.StartsWith(File, Assert.Throws<StartUpException>(() => StoreFile.Prepare(folder)).Message, StringComparison.Ordinal);
    }

    private string? Ask(string sql)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = File, Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Statements are constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }
}
