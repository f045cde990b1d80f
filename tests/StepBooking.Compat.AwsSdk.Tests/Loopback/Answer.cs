namespace StepBooking.Compat.AwsSdk.Tests.Loopback;

/// <summary>What the loopback listener answers to one request.</summary>
public sealed record Answer(int Status, string Body, string ContentType = "application/x-amz-json-1.0")
{
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
