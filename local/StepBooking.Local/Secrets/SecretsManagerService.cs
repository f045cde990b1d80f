using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Secrets;

/// <summary>Secrets Manager: GetSecretValue, PutSecretValue, DescribeSecret and ListSecrets.</summary>
internal sealed class SecretsManagerService(SecretStore secrets, TimeProvider time) : IAwsService
{
    private const string Current = "AWSCURRENT";
    private const string Previous = "AWSPREVIOUS";

    /// <inheritdoc/>
    public string Name => "secretsmanager";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request) => request.Operation switch
    {
        "ListSecrets" => [new AwsPermission("secretsmanager:ListSecrets", "*")],
        "GetSecretValue" or "PutSecretValue" or "DescribeSecret" =>
            [new AwsPermission("secretsmanager:" + request.Operation, Named(AwsJson.Read(request)).Arn)],
        _ => throw new AwsError("UnknownOperationException", ""),
    };

    /// <inheritdoc/>
    public Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var body = AwsJson.Read(request);
        return Task.FromResult(AwsJson.Answer(request, request.Operation switch
        {
            "GetSecretValue" => Get(Named(body), body),
            "PutSecretValue" => Put(Named(body), body),
            "DescribeSecret" => Describe(Named(body)),
            _ => new JsonObject { ["SecretList"] = new JsonArray([.. secrets.All.Select(Describe)]) },
        }));
    }

    private Secret Named(JsonObject body) => secrets.Find(AwsJson.Text(body["SecretId"])
        ?? throw new AwsError("InvalidParameterException", "You must provide a value for the SecretId parameter."));

    private JsonObject Get(Secret secret, JsonObject body)
    {
        var versions = secrets.Versions(secret);
        var stage = AwsJson.Text(body["VersionStage"]) ?? Current;
        var wanted = AwsJson.Text(body["VersionId"]);
        var found = wanted is not null
            ? versions.FirstOrDefault(version => version.Id == wanted)
            : versions.ElementAtOrDefault(stage switch { Current => 0, Previous => 1, _ => int.MaxValue });
        if (found is null)
        {
            throw new AwsError("ResourceNotFoundException",
                $"Secrets Manager can't find the specified secret value for {(wanted is null ? "staging label: " + stage : "VersionId: " + wanted)}");
        }

        return new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["VersionId"] = found.Id,
            ["SecretString"] = found.Value,
            ["VersionStages"] = Stages(versions, found),
            ["CreatedDate"] = Seconds(found.Created),
        };
    }

    private JsonObject Put(Secret secret, JsonObject body)
    {
        var value = AwsJson.Text(body["SecretString"])
            ?? throw new AwsError("InvalidParameterException", "The desk keeps SecretString values only.");
        var version = secrets.Put(secret, AwsJson.Text(body["ClientRequestToken"]) ?? Guid.NewGuid().ToString(), value, time.GetUtcNow());
        return new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["VersionId"] = version.Id,
            ["VersionStages"] = Stages(secrets.Versions(secret), version),
        };
    }

    private JsonObject Describe(Secret secret)
    {
        var versions = secrets.Versions(secret);
        return new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["Description"] = secret.Description,
            ["LastChangedDate"] = Seconds(versions[0].Created),
            ["CreatedDate"] = Seconds(versions[^1].Created),
            ["VersionIdsToStages"] = new JsonObject(versions.Take(2).Select(version =>
                KeyValuePair.Create<string, JsonNode?>(version.Id, Stages(versions, version)))),
        };
    }

    private static JsonArray Stages(IReadOnlyList<SecretVersion> versions, SecretVersion version)
    {
        if (versions[0].Id == version.Id)
            return [Current];
        return versions.Count > 1 && versions[1].Id == version.Id ? [Previous] : [];
    }

    private static double Seconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds() / 1000.0;
}
