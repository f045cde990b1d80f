namespace StepBooking.StatesLanguage.Mocks;

/// <summary>A mock configuration file that is read again when it has changed.</summary>
/// <param name="path">Its path.</param>
public sealed class MockFile(string path)
{
    private readonly Lock _lock = new();
    private (DateTime Changed, long Length) _seen;
    private MockConfiguration? _read;

    /// <summary>What it says now.</summary>
    /// <returns>The configuration.</returns>
    /// <exception cref="MockConfigurationException">It cannot be read, or what it says is no mock configuration.</exception>
    public MockConfiguration Current()
    {
        lock (_lock)
        {
            var file = new FileInfo(path);
            var seen = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (_read is null || seen != _seen)
            {
                _read = null;
                _read = MockConfiguration.Load(path);
                _seen = seen;
            }

            return _read;
        }
    }
}
