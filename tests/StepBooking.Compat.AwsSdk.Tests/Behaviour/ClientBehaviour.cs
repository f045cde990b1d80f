using System.Diagnostics;
using System.Globalization;
using System.Net;
using Amazon;
using Amazon.Runtime;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Behaviour;

/// <summary>What every client does alike; one derived class a service, so that their pauses between attempts overlap.</summary>
public abstract class ClientBehaviour(ServiceUnderTest service)
{
    private static readonly Answer Broken = new(500, "");

    [Fact]
    public async Task A_request_is_signed_for_its_service_and_region()
    {
        await using var server = await RecordingServer.StartAsync(service.Good);
        using var client = service.At(server.Url);

        await service.Call(client, CancellationToken.None);

        var request = Assert.Single(server.Requests);
        SignatureVersion4.Verify(request, ServiceUnderTest.AccessKey, ServiceUnderTest.SecretKey, "eu-central-1", service.SigningName);
    }

    [Fact]
    public async Task A_session_token_travels_signed()
    {
        await using var server = await RecordingServer.StartAsync(service.Good);
        var config = service.NewConfig();
        config.ServiceURL = server.Url;
        config.AuthenticationRegion = "us-west-2";
        using var client = service.NewClient(new SessionAWSCredentials("ASIAEXAMPLE", "secret", "token-1"), config);

        await service.Call(client, CancellationToken.None);

        var request = Assert.Single(server.Requests);
        Assert.Equal("token-1", request.Headers["X-Amz-Security-Token"]);
        Assert.Contains("x-amz-security-token", request.Headers["Authorization"], StringComparison.Ordinal);
        SignatureVersion4.Verify(request, "ASIAEXAMPLE", "secret", "us-west-2", service.SigningName);
    }

    [Fact]
    public async Task A_server_error_is_tried_three_times()
    {
        await using var server = await RecordingServer.StartAsync(Broken);
        using var client = service.At(server.Url);

        var error = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => service.Call(client, CancellationToken.None));

        Assert.Equal(service.BaseException, error.GetType());
        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
        Assert.Equal(
            ["attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3"],
            server.Requests.Select(request => request.Headers["amz-sdk-request"]));
        Assert.Single(server.Requests.Select(request => request.Headers["amz-sdk-invocation-id"]).Distinct());
    }

    [Fact]
    public async Task The_second_attempt_may_succeed()
    {
        await using var server = await RecordingServer.StartAsync(Broken, service.Good);
        using var client = service.At(server.Url);

        var response = await service.Call(client, CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, response.HttpStatusCode);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => SignatureVersion4.Verify(
            request, ServiceUnderTest.AccessKey, ServiceUnderTest.SecretKey, "eu-central-1", service.SigningName));
    }

    [Fact]
    public async Task A_refusal_has_its_own_type_and_is_not_tried_again()
    {
        await using var server = await RecordingServer.StartAsync(service.Refusal);
        using var client = service.At(server.Url);

        var error = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => service.Call(client, CancellationToken.None));

        Assert.Equal(service.RefusalType, error.GetType());
        Assert.True(service.BaseException.IsInstanceOfType(error));
        Assert.Equal(service.Refusal.Status, (int)error.StatusCode);
        Assert.NotEmpty(error.Message);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_cancelled_call_ends_at_once()
    {
        await using var server = await RecordingServer.StartAsync();
        using var client = service.At(server.Url);
        using var cancellation = new CancellationTokenSource();

        var cancelling = server.Arrived.ContinueWith(_ => cancellation.Cancel(), TaskScheduler.Default);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => service.Call(client, cancellation.Token));
        await cancelling;

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_call_takes_no_longer_than_the_timeout()
    {
        await using var server = await RecordingServer.StartAsync();
        using var client = service.At(server.Url, config =>
        {
            config.MaxErrorRetry = 0;
            config.Timeout = TimeSpan.FromMilliseconds(200);
        });

        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAsync<TimeoutException>(() => service.Call(client, CancellationToken.None));

        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(150), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Nobody_listening_is_an_error_of_the_HTTP_client()
    {
        string url;
        await using (var server = await RecordingServer.StartAsync(service.Good))
        {
            url = server.Url;
        }

        using var client = service.At(url, config => config.MaxErrorRetry = 0);
        await Assert.ThrowsAsync<HttpRequestException>(() => service.Call(client, CancellationToken.None));
    }

    [Fact]
    public void Without_an_address_the_regions_host_is_called()
    {
        var config = service.NewConfig();
        config.RegionEndpoint = RegionEndpoint.USEast1;
        using var client = service.NewClient(new BasicAWSCredentials("a", "b"), config);

        Assert.Equal(service.HostInUsEast1, service.Endpoint(client).TrimEnd('/'));
    }

    [Fact]
    public void Another_partition_has_another_suffix()
    {
        var config = service.NewConfig();
        config.RegionEndpoint = RegionEndpoint.CNNorth1;
        using var client = service.NewClient(new BasicAWSCredentials("a", "b"), config);

        var expected = service.HostInUsEast1.Replace("us-east-1.amazonaws.com", "cn-north-1.amazonaws.com.cn", StringComparison.Ordinal);
        Assert.Equal(expected, service.Endpoint(client).TrimEnd('/'));
    }

    [Fact]
    public async Task The_dates_of_a_signature_are_now()
    {
        await using var server = await RecordingServer.StartAsync(service.Good);
        using var client = service.At(server.Url);

        await service.Call(client, CancellationToken.None);

        var signed = DateTime.ParseExact(
            server.Requests[0].Headers["X-Amz-Date"], "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        Assert.InRange(signed, DateTime.UtcNow.AddMinutes(-1), DateTime.UtcNow.AddMinutes(1));
    }
}
