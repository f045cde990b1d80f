using System.Collections.Frozen;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Step Functions on its wire protocol: hands each request to its operation.</summary>
/// <param name="families">The operations.</param>
internal sealed class StepFunctionsService(IEnumerable<IOperations> families) : IAwsService
{
    private readonly FrozenDictionary<string, Operation> operations =
        families.SelectMany(family => family.All).ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Name => "states";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var operation = Find(request);
        return [.. operation.Needs(new Fields(AwsJson.Read(request)))];
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken) =>
        AwsJson.Answer(request, await Find(request).Run(new Fields(AwsJson.Read(request)), cancellationToken));

    private Operation Find(AwsRequest request) => operations.GetValueOrDefault(request.Operation ?? string.Empty)
        ?? throw new AwsError("UnknownOperationException", $"Step Functions has no operation {request.Operation}.");
}
