using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace StepBooking.EndToEnd.Tests.Apartments;

/// <summary>Messages of the intake queue that were given up: put where they would lie, for ten receptions take half an hour.</summary>
internal static class DeadLetters
{
    private const string Queue = "stepbooking-dev-intake-dead-letters";

    /// <summary>Puts a request there.</summary>
    /// <returns>The message's id.</returns>
    public static async Task<string> Put(Desk desk, string body, string user)
    {
        using var queues = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = desk.Aws.ToString(), AuthenticationRegion = "us-east-1" });
        var url = (await queues.GetQueueUrlAsync(new GetQueueUrlRequest { QueueName = Queue })).QueueUrl;
        var sent = await queues.SendMessageAsync(new SendMessageRequest
        {
            QueueUrl = url,
            MessageBody = body,
            MessageAttributes = new() { ["UserId"] = new MessageAttributeValue { DataType = "String", StringValue = user } },
        });
        return sent.MessageId!;
    }
}
