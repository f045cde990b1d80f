using System.Text.Json;
using Amazon.SQS;
using Amazon.SQS.Model;
using StepBooking.Bookings.Parked;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Parked;

/// <summary>Parked work in a queue of SQS.</summary>
/// <param name="client">Speaks to SQS.</param>
/// <param name="queueUrl">The queue.</param>
public sealed class SqsOperatorInbox(IAmazonSQS client, string queueUrl) : IOperatorInbox
{
    /// <inheritdoc/>
    public async Task SendAsync(ParkedWork work, CancellationToken cancellationToken = default)
    {
        try
        {
            var body = JsonSerializer.Serialize(work, ParkedWorkJson.Default.ParkedWork);
            await client.SendMessageAsync(new SendMessageRequest { QueueUrl = queueUrl, MessageBody = body }, cancellationToken);
        }
        catch (Exception fault) when (QueueFaults.IsTransient(fault) && !cancellationToken.IsCancellationRequested)
        {
            throw new QueueUnavailable($"The queue of parked work did not answer: {fault.GetType().Name}.");
        }
    }
}
