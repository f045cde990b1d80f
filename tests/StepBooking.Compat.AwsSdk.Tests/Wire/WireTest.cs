using System.Text.Json.Nodes;
using Amazon.Runtime;
using StepBooking.Compat.AwsSdk.Tests.Loopback;

namespace StepBooking.Compat.AwsSdk.Tests.Wire;

/// <summary>Calls a client once against a listener with one answer, and compares what went over the wire.</summary>
public abstract class WireTest
{
    protected static BasicAWSCredentials Credentials { get; } = new("AKIDEXAMPLE", "secret");

    protected static void AssertJson(string expected, RecordedRequest request) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), request.Json), request.Text);

    protected static void AssertHeader(string name, string expected, RecordedRequest request) =>
        Assert.Equal(expected, request.Headers[name]);

    protected static TConfig At<TConfig>(RecordingServer server)
        where TConfig : ClientConfig, new() => new() { ServiceURL = server.Url, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 };
}
