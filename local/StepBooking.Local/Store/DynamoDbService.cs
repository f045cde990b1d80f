using System.Text;
using System.Text.Json;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Store;

/// <summary>DynamoDB: DynamoDB Local, behind the desk's authorisation.</summary>
/// <param name="local">DynamoDB Local.</param>
/// <param name="tables">The declared tables.</param>
internal sealed class DynamoDbService(DynamoDbLocalClient local, TableRegistry tables) : IAwsService
{
    private readonly DynamoDbPermissions permissions = new(tables);

    /// <inheritdoc/>
    public string Name => "dynamodb";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var operation = request.Operation ?? throw new AwsError("UnknownOperationException", "");
        try
        {
            using var body = JsonDocument.Parse(request.Body);
            return permissions.Of(operation, body.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new AwsError("SerializationException", "The request body is not what the operation takes.");
        }
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await local.Send(request.Operation!, request.Body, cancellationToken);
            return request.Operation!.EndsWith("Table", StringComparison.Ordinal) ? InThisRegion(answer) : answer;
        }
        catch (HttpRequestException lost)
        {
            throw new AwsError("InternalServerError", $"DynamoDB Local does not answer: {lost.Message}", 500);
        }
    }

    /// <summary>DynamoDB Local names its own region in the ARNs of tables.</summary>
    private static AwsResponse InThisRegion(AwsResponse answer)
    {
        var text = Encoding.UTF8.GetString(answer.Body.Span)
            .Replace(":dynamodb:ddblocal:", $":dynamodb:{DeskAccount.Region}:", StringComparison.Ordinal);
        return answer with { Body = Encoding.UTF8.GetBytes(text), Headers = null };
    }
}
