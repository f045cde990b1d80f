namespace StepBooking.Local.Aws;

/// <summary>
/// All services of the desk behind one door: it authorises the caller by the template's policies and hands the request
/// to its service. The HTTP endpoint uses it, and so do state machine tasks and API Gateway integrations.
/// </summary>
internal interface IAwsServices
{
    /// <summary>Authorises and carries out a request; a refusal comes back as the protocol's error answer, never as an exception.</summary>
    Task<AwsResponse> Call(AwsRequest request, CancellationToken cancellationToken);
}
