namespace Amazon.Lambda.APIGatewayEvents;

/// <summary>What API Gateway's proxy integration sends to a function.</summary>
public partial class APIGatewayProxyRequest
{
    /// <summary>The route's path with its names, for example "/bookings/{id}".</summary>
    public string Resource { get; set; }

    /// <summary>The request's path.</summary>
    public string Path { get; set; }

    /// <summary>The request's method, in upper case.</summary>
    public string HttpMethod { get; set; }

    /// <summary>The headers, of a repeated one the last value; names are written as they came.</summary>
    public IDictionary<string, string> Headers { get; set; }

    /// <summary>The headers with all their values.</summary>
    public IDictionary<string, IList<string>> MultiValueHeaders { get; set; }

    /// <summary>The query, of a repeated name the last value; null when there is none.</summary>
    public IDictionary<string, string> QueryStringParameters { get; set; }

    /// <summary>The query with all its values; null when there is none.</summary>
    public IDictionary<string, IList<string>> MultiValueQueryStringParameters { get; set; }

    /// <summary>The values of the names in the route's path; null when it has none.</summary>
    public IDictionary<string, string> PathParameters { get; set; }

    /// <summary>The variables of the stage; null when there are none.</summary>
    public IDictionary<string, string> StageVariables { get; set; }

    /// <summary>Where the request came in, and from whom.</summary>
    public ProxyRequestContext RequestContext { get; set; }

    /// <summary>The body, as text or in base64; null when there is none.</summary>
    public string Body { get; set; }

    /// <summary>Whether the body is in base64.</summary>
    public bool IsBase64Encoded { get; set; }
}
