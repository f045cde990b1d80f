using StepBooking.Local.UserPool;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.UserPool;

public sealed class UserStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("users-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("{")]
    [InlineData("""{"Name": "alice"}""")]
    public void Users_that_cannot_be_read_are_one_line_that_names_the_file(string text)
    {
        var file = Path.Combine(folder, "users.json");
        File.WriteAllText(file, text);

        Assert.StartsWith(file, Assert.Throws<StartUpException>(() => new UserStore(folder)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no key")]
    [InlineData("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    public void A_key_that_cannot_be_read_is_one_line_that_names_the_file(string text)
    {
        var file = Path.Combine(folder, "key.pem");
        File.WriteAllText(file, text);

        Assert.StartsWith(file, Assert.Throws<StartUpException>(() => new SigningKey(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_and_key_survive_a_restart()
    {
        PoolUser made = new UserStore(folder).Get("alice", static user => user with { Provider = "clinic" });
        using SigningKey key = new(folder);
        using SigningKey again = new(folder);

        PoolUser known = new UserStore(folder).Get("alice", static user => user);

        Assert.Equal((made.Sub, made.Provider, made.Email), (known.Sub, known.Provider, known.Email));
        Assert.Equal(key.Key.KeyId, again.Key.KeyId);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder, "key.pem")));
    }
}
