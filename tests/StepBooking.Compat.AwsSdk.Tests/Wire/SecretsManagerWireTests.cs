using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

public sealed class SecretsManagerWireTests : WireTest
{
    [Fact]
    public async Task GetSecretValue()
    {
        await using var server = await RecordingServer.StartAsync(new Answer(
            200,
            """
            {"ARN":"arn:s","Name":"payments","VersionId":"v","SecretString":"{\"key\":\"k\"}","SecretBinary":"AQID",
             "VersionStages":["AWSCURRENT"],"CreatedDate":1764547200.5}
            """,
            "application/x-amz-json-1.1"));
        using var client = new AmazonSecretsManagerClient(Credentials, At<AmazonSecretsManagerConfig>(server));

        var response = await client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "payments", VersionStage = "AWSCURRENT" });

        var request = server.Requests.Single();
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        AssertHeader("X-Amz-Target", "secretsmanager.GetSecretValue", request);
        AssertHeader("Content-Type", "application/x-amz-json-1.1", request);
        AssertJson("""{"SecretId":"payments","VersionStage":"AWSCURRENT"}""", request);
        Assert.Equal(("arn:s", "payments", "v"), (response.ARN, response.Name, response.VersionId));
        Assert.Equal("""{"key":"k"}""", response.SecretString);
        Assert.Equal(new byte[] { 1, 2, 3 }, response.SecretBinary!.ToArray());
        Assert.Equal(["AWSCURRENT"], response.VersionStages!);
        Assert.Equal(new DateTime(2025, 12, 1, 0, 0, 0, 500, DateTimeKind.Utc), response.CreatedDate);
    }

    [Theory]
    [InlineData("ResourceNotFoundException", typeof(ResourceNotFoundException))]
    [InlineData("InvalidRequestException", typeof(InvalidRequestException))]
    [InlineData("InternalServiceError", typeof(InternalServiceErrorException))]
    [InlineData("AccessDeniedException", typeof(AmazonSecretsManagerException))]
    public async Task Each_error_has_its_type(string code, Type expected)
    {
        await using var server = await RecordingServer.StartAsync(new Answer(400, $$"""{"__type":"{{code}}","Message":"why"}"""));
        using var client = new AmazonSecretsManagerClient(Credentials, At<AmazonSecretsManagerConfig>(server));

        var error = await Assert.ThrowsAnyAsync<AmazonSecretsManagerException>(
            () => client.GetSecretValueAsync(new GetSecretValueRequest { SecretId = "s" }));

        Assert.Equal(expected, error.GetType());
        Assert.Equal((code, "why"), (error.ErrorCode, error.Message));
    }
}
