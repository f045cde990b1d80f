using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>A client context whose every member a test sets.</summary>
public class TestClientContext : IClientContext
{
    /// <inheritdoc/>
    public IClientApplication Client { get; set; }

    /// <inheritdoc/>
    public IDictionary<string, string> Custom { get; set; }

    /// <inheritdoc/>
    public IDictionary<string, string> Environment { get; set; }
}
