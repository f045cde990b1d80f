using System.Text.Json.Nodes;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace StepBooking.SearchBench;

/// <summary>Where a desk listens.</summary>
/// <param name="Api">The REST API.</param>
/// <param name="Aws">The AWS endpoint.</param>
internal sealed record DeskAddresses(Uri Api, Uri Aws)
{
    internal static DeskAddresses Read(string data)
    {
        var ready = JsonNode.Parse(File.ReadAllText(Path.Combine(data, "ready.json")))!;
        return new DeskAddresses(new Uri(ready["api"]!.GetValue<string>()), new Uri(ready["aws"]!.GetValue<string>()));
    }

    internal AmazonDynamoDBClient Store() => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonDynamoDBConfig { ServiceURL = Aws.ToString(), AuthenticationRegion = "us-east-1" });
}
