namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayProxyRequest
{
    /// <summary>What is known of a caller.</summary>
    public class RequestIdentity
    {
        /// <summary>The id of the caller's identity pool.</summary>
        public string CognitoIdentityPoolId { get; set; }

        /// <summary>The caller's account, when the request is signed.</summary>
        public string AccountId { get; set; }

        /// <summary>The id of the caller's identity.</summary>
        public string CognitoIdentityId { get; set; }

        /// <summary>The caller's principal, when the request is signed.</summary>
        public string Caller { get; set; }

        /// <summary>The API key that came with the request.</summary>
        public string ApiKey { get; set; }

        /// <summary>The address the request came from.</summary>
        public string SourceIp { get; set; }

        /// <summary>Whether the identity is authenticated.</summary>
        public string CognitoAuthenticationType { get; set; }

        /// <summary>Who authenticated the identity.</summary>
        public string CognitoAuthenticationProvider { get; set; }

        /// <summary>The ARN of the caller, when the request is signed.</summary>
        public string UserArn { get; set; }

        /// <summary>What the caller's User-Agent header says.</summary>
        public string UserAgent { get; set; }

        /// <summary>The id of the caller, when the request is signed.</summary>
        public string User { get; set; }
    }
}
