using Amazon.Runtime;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

/// <summary>A client that is told nothing asks the environment: where to, which region, whose key.</summary>
[Collection(EnvironmentAlone.Name)]
public sealed class EnvironmentTests : IDisposable
{
    private readonly ProcessEnvironment environment = new();

    public EnvironmentTests()
    {
        environment.Set("AWS_ACCESS_KEY_ID", "AKIDENVIRONMENT");
        environment.Set("AWS_SECRET_ACCESS_KEY", "secret-of-the-environment");
        environment.Set("AWS_REGION", "ap-south-1");
    }

    public static TheoryData<string> Names => [.. All.Keys];

    private static Dictionary<string, ServiceUnderTest> All { get; } = new()
    {
        [nameof(Services.StepFunctions)] = Services.StepFunctions,
        [nameof(Services.SimpleEmail)] = Services.SimpleEmail,
        [nameof(Services.SimpleNotification)] = Services.SimpleNotification,
        [nameof(Services.SecretsManager)] = Services.SecretsManager,
        [nameof(Services.Sqs)] = Services.Sqs,
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task One_variable_points_every_service_elsewhere(string name)
    {
        var service = All[name];
        await using var server = await RecordingServer.StartAsync(service.Good);
        environment.Set("AWS_ENDPOINT_URL", server.Url);
        using var client = service.NewClient(null, service.NewConfig());

        await service.Call(client, CancellationToken.None);

        var request = Assert.Single(server.Requests);
        SignatureVersion4.Verify(request, "AKIDENVIRONMENT", "secret-of-the-environment", "ap-south-1", service.SigningName);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_services_own_variable_goes_before_the_common_one(string name)
    {
        var service = All[name];
        await using var common = await RecordingServer.StartAsync(service.Good);
        await using var own = await RecordingServer.StartAsync(service.Good);
        environment.Set("AWS_ENDPOINT_URL", common.Url);
        environment.Set(service.EndpointVariable, own.Url);
        using var client = service.NewClient(null, service.NewConfig());

        await service.Call(client, CancellationToken.None);

        Assert.Empty(common.Requests);
        Assert.Single(own.Requests);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_variables_can_be_ignored(string name)
    {
        var service = All[name];
        await using var server = await RecordingServer.StartAsync(service.Good);
        environment.Set("AWS_ENDPOINT_URL", server.Url);
        var config = service.NewConfig();
        config.IgnoreConfiguredEndpointUrls = true;
        using var client = service.NewClient(new BasicAWSCredentials("a", "b"), config);

        Assert.Equal(
            service.HostInUsEast1.Replace("us-east-1", "ap-south-1", StringComparison.Ordinal),
            service.Endpoint(client).TrimEnd('/'));
    }

    public void Dispose() => environment.Dispose();
}
