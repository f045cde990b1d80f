using StepBooking.Local.Hosting;
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
    public void A_folder_that_cannot_be_made_is_one_line() =>
        Assert.Contains("/proc/none", Assert.Throws<StartUpException>(() => DataFolder.Take("/proc/none")).Message, StringComparison.Ordinal);
}
