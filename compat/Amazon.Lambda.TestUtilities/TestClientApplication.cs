using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>A client application whose every member a test sets.</summary>
public class TestClientApplication : IClientApplication
{
    /// <inheritdoc/>
    public string AppPackageName { get; set; }

    /// <inheritdoc/>
    public string AppTitle { get; set; }

    /// <inheritdoc/>
    public string AppVersionCode { get; set; }

    /// <inheritdoc/>
    public string AppVersionName { get; set; }

    /// <inheritdoc/>
    public string InstallationId { get; set; }
}
