using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>A Cognito identity whose every member a test sets.</summary>
public class TestCognitoIdentity : ICognitoIdentity
{
    /// <inheritdoc/>
    public string IdentityId { get; set; }

    /// <inheritdoc/>
    public string IdentityPoolId { get; set; }
}
