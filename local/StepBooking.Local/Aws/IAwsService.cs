namespace StepBooking.Local.Aws;

/// <summary>One AWS service of the desk, on its real wire protocol.</summary>
internal interface IAwsService
{
    /// <summary>The signing name that routes requests here: <c>states</c>, <c>lambda</c>, <c>sqs</c>, <c>sns</c>, <c>ses</c>, <c>secretsmanager</c>, <c>dynamodb</c>.</summary>
    string Name { get; }

    /// <summary>Which IAM action on which resource ARN this request is; the endpoint refuses it when the caller's policies do not allow it.</summary>
    /// <exception cref="AwsError">The request is malformed, or names an operation or resource that the service does not know.</exception>
    IReadOnlyList<AwsPermission> Needs(AwsRequest request);

    /// <summary>Carries the request out.</summary>
    /// <exception cref="AwsError">The service's own refusal, in AWS's words.</exception>
    Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken);
}
