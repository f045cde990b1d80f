using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Hosting;

public sealed class DataFolderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("stepbooking-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Only_one_host_has_a_folder_and_the_next_gets_it_after_it()
    {
        using (DataFolder.Take(folder))
        {
            var failure = Assert.Throws<StartUpException>(() => DataFolder.Take(folder));
            Assert.Contains("--data", failure.Message, StringComparison.Ordinal);
        }

        DataFolder.Take(folder).Dispose();
    }

    [Fact]
    public void The_seed_stays()
    {
        byte[] first;
        using (var data = DataFolder.Take(folder))
            first = data.Seed();
        using var again = DataFolder.Take(folder);

        Assert.Equal(first, again.Seed());
    }

    [Fact]
    public void A_lock_that_cannot_be_opened_is_no_other_host()
    {
        Directory.CreateDirectory(Path.Combine(folder, "lock"));

        Assert.Contains("cannot be written", Assert.Throws<StartUpException>(() => DataFolder.Take(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_one_line_that_names_it()
    {
        var file = Path.Combine(folder, "desk.db");
        File.WriteAllText(file, new string('x', 5000));

        Assert.StartsWith(file, Assert.Throws<StartUpException>(() => new Journal(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_foresaw_is_one_line_and_a_file_with_the_rest()
    {
        var line = FailureFile.Write(folder, new InvalidOperationException("first\nsecond"));

        Assert.Equal($"The host ended because of InvalidOperationException: first second (details: {Path.Combine(folder, "failure.log")})", line);
        Assert.Contains("System.InvalidOperationException: first", File.ReadAllText(Path.Combine(folder, "failure.log")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_line() =>
        Assert.Contains("/proc/none", Assert.Throws<StartUpException>(() => DataFolder.Take("/proc/none")).Message, StringComparison.Ordinal);
}
