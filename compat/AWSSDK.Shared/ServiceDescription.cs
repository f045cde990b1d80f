namespace StepBooking.Compat.AwsSdk;

/// <summary>What tells one AWS service from another on the wire.</summary>
/// <param name="Id">The service's id as its model names it (<c>SFN</c>); it also names <c>AWS_ENDPOINT_URL_SFN</c>.</param>
/// <param name="Package">The last part of the package's name, for the user agent.</param>
/// <param name="Namespace">The namespace of the client, as the SDK labels requests with.</param>
/// <param name="EndpointPrefix">The first label of the regional host name.</param>
/// <param name="SigningName">The service in a signature's credential scope.</param>
/// <param name="ApiVersion">The date that versions the API.</param>
internal sealed record ServiceDescription(
    string Id, string Package, string Namespace, string EndpointPrefix, string SigningName, string ApiVersion);
