using System.Xml.Linq;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Iam;

/// <summary>STS GetCallerIdentity: tells a caller who it is. It needs no permission.</summary>
internal sealed class StsService : IAwsService
{
    /// <inheritdoc/>
    public string Name => "sts";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request) => request.Operation == "GetCallerIdentity"
        ? []
        : throw new AwsError("InvalidAction", $"Could not find operation {request.Operation} for version 2011-06-15");

    /// <inheritdoc/>
    public Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        XNamespace space = AwsXml.Namespace("sts");
        return Task.FromResult(AwsXml.Answer(
            request,
            new XElement(space + "Arn", request.Caller.Arn),
            new XElement(space + "UserId", request.Caller.AccessKeyId),
            new XElement(space + "Account", DeskAccount.Id)));
    }
}
