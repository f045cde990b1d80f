namespace StepBooking.Local.UserPool;

/// <summary>A user pool as its template declares it.</summary>
/// <param name="Id">Of the shape <c>us-east-1_XXXXXXXXX</c>.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Region">Its region.</param>
/// <param name="PreTokenGeneration">The function that runs before each token is made, or null.</param>
internal sealed record UserPoolDeclaration(string Id, string Arn, string Region, string? PreTokenGeneration)
{
    /// <summary>Who issues its tokens, and where their users' names count: <c>cognito-idp.…/id</c>.</summary>
    public string ProviderName => $"cognito-idp.{Region}.amazonaws.com/{Id}";

    /// <summary>The tokens' <c>iss</c>.</summary>
    public string Issuer => "https://" + ProviderName;
}
