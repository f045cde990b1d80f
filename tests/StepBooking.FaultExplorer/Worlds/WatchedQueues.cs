using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The queues: that something was sent is an effect.</summary>
internal sealed class WatchedQueues(World world) : AmazonSQSClient(
    new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1" })
{
    public override Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default) =>
        world.Write($"queue {request.QueueUrl}", () => Task.FromResult(new SendMessageResponse { MessageId = "m" }));
}
