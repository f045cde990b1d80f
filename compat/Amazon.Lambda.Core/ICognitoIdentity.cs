namespace Amazon.Lambda.Core;

/// <summary>The Cognito identity that invoked the function through the AWS Mobile SDK.</summary>
public interface ICognitoIdentity
{
    /// <summary>The identity's id.</summary>
    string IdentityId { get; }

    /// <summary>The id of the identity pool it belongs to.</summary>
    string IdentityPoolId { get; }
}
