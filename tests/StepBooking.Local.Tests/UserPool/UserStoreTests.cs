using StepBooking.Local.UserPool;

namespace StepBooking.Local.Tests.UserPool;

public sealed class UserStoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("users-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

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
