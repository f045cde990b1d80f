namespace Amazon.Lambda.APIGatewayEvents;

public partial class APIGatewayProxyRequest
{
    /// <summary>Where a request came in, and from whom.</summary>
    public class ProxyRequestContext
    {
        /// <summary>The request's path, with the stage.</summary>
        public string Path { get; set; }

        /// <summary>The account that owns the API.</summary>
        public string AccountId { get; set; }

        /// <summary>The id of the route's path.</summary>
        public string ResourceId { get; set; }

        /// <summary>The stage's name.</summary>
        public string Stage { get; set; }

        /// <summary>The id of this request.</summary>
        public string RequestId { get; set; }

        /// <summary>What is known of the caller.</summary>
        public RequestIdentity Identity { get; set; }

        /// <summary>The route's path with its names.</summary>
        public string ResourcePath { get; set; }

        /// <summary>The request's method, in upper case.</summary>
        public string HttpMethod { get; set; }

        /// <summary>The API's id.</summary>
        public string ApiId { get; set; }

        /// <summary>The longer id of this request.</summary>
        public string ExtendedRequestId { get; set; }

        /// <summary>The id of the connection, of a WebSocket API.</summary>
        public string ConnectionId { get; set; }

        /// <summary>When the connection was made, in milliseconds since 1970, of a WebSocket API.</summary>
        public long ConnectedAt { get; set; }

        /// <summary>The host name that was called.</summary>
        public string DomainName { get; set; }

        /// <summary>The first label of the host name.</summary>
        public string DomainPrefix { get; set; }

        /// <summary>CONNECT, MESSAGE or DISCONNECT, of a WebSocket API.</summary>
        public string EventType { get; set; }

        /// <summary>The id of the message, of a WebSocket API.</summary>
        public string MessageId { get; set; }

        /// <summary>The route's key, of a WebSocket API.</summary>
        public string RouteKey { get; set; }

        /// <summary>What the authorizer found out; null when the route has none.</summary>
        public APIGatewayCustomAuthorizerContext Authorizer { get; set; }

        /// <summary>The operation's name in the API's definition.</summary>
        public string OperationName { get; set; }

        /// <summary>What went wrong before the function, of a WebSocket API.</summary>
        public string Error { get; set; }

        /// <summary>When the request came in, in the style of a web server's log.</summary>
        public string RequestTime { get; set; }

        /// <summary>When the request came in, in milliseconds since 1970.</summary>
        public long RequestTimeEpoch { get; set; }

        /// <summary>The status of the answer, of a WebSocket API.</summary>
        public string Status { get; set; }
    }
}
