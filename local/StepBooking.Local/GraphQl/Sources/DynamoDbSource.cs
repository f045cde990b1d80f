using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.GraphQl.Sources;

/// <summary>A data source of type AMAZON_DYNAMODB, as far as GetItem goes; another operation is the answer's error.</summary>
/// <param name="services">The desk's services, which authorise the role.</param>
/// <param name="role">As whom it asks.</param>
/// <param name="table">The table.</param>
internal sealed class DynamoDbSource(IAwsServices services, Func<Identity> role, string table) : IDataSource
{
    private const string GetItem = "GetItem";

    /// <inheritdoc/>
    public async Task<SourceAnswer> Ask(JsonObject request, CancellationToken cancellationToken)
    {
        if ((string?)request["operation"] != GetItem)
            return SourceAnswer.Failed("DynamoDB:UnsupportedOperation", $"The desk's AppSync asks DynamoDB for GetItem, and not {request["operation"]}.");
        JsonObject body = new()
        {
            ["TableName"] = table,
            ["Key"] = request["key"]?.DeepClone(),
            ["ConsistentRead"] = (bool?)request["consistentRead"] ?? false,
        };
        if (request["projection"] is JsonObject projection)
        {
            body["ProjectionExpression"] = projection["expression"]?.DeepClone();
            if (projection["expressionNames"] is { } names)
                body["ExpressionAttributeNames"] = names.DeepClone();
        }

        AwsResponse response = await SourceCall.Json(services, role, "dynamodb", "DynamoDB_20120810", GetItem, body, cancellationToken);
        JsonNode? answer = JsonNode.Parse(response.Body.Span);
        return response.Status == 200
            ? new SourceAnswer(answer?["Item"] is JsonObject item ? DynamoDbValue.PlainMembers(item) : null)
            : SourceAnswer.Failed($"DynamoDB:{SourceCall.Code(answer)}", answer?["message"]?.ToString() ?? answer?["Message"]?.ToString() ?? "");
    }
}
