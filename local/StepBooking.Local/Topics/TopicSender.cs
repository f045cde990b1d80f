using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Functions;
using StepBooking.Local.StepFunctions.Tasks;

namespace StepBooking.Local.Topics;

/// <summary>Sends what was published to subscribed queues and functions, each as AWS would be let.</summary>
/// <param name="queues">Queues, and their policies.</param>
/// <param name="functions">Functions, and their policies.</param>
internal sealed class TopicSender(QueueTarget queues, IFunctions functions) : ITargetSender
{
    private const string Principal = "sns.amazonaws.com";
    private const int FunctionAttempts = 3;
    private const int QuickAttempts = 5;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    /// <inheritdoc/>
    public async Task<SendOutcome> Send(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            if (delivery.TargetArn.Contains(":function:", StringComparison.Ordinal))
                return await Invoke(delivery, cancellationToken);
            var attributes = delivery.Attributes is { } written ? JsonNode.Parse(written)!.AsObject() : [];
            queues.Send(Principal, delivery.TargetArn, delivery.RuleArn, delivery.Payload, attributes);
            return SendOutcome.Delivered;
        }
        catch (AwsError refused)
        {
            return Waiting(SendOutcome.Of(new ServiceFault(refused.Code, refused.Message), refused.Status), delivery);
        }
#pragma warning disable CA1031 // A defect must neither lose a message nor keep it from its dead-letter queue.
        catch (Exception defect) when (defect is not (OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            return Waiting(SendOutcome.Later("INTERNAL_ERROR", defect.Message), delivery);
        }
    }

    /// <inheritdoc/>
    public void Bury(PendingDelivery delivery, SendOutcome outcome, string? exhausted)
    {
        if (delivery.DeadLetterArn is not { } arn)
            return;
        var facts = QueueTarget.Texts(new Dictionary<string, string?>
        {
            ["RequestID"] = delivery.Id,
            ["ErrorCode"] = outcome.Code,
            ["ErrorMessage"] = outcome.Message,
        });
        try
        {
            queues.Send(Principal, arn, delivery.RuleArn, delivery.Payload, facts);
        }
        catch (AwsError)
        {
            // As on AWS: without the queue, or the queue's leave, the message is lost.
        }
    }

    /// <summary>A topic hands a message over and is done: Lambda asks a function that fails twice more, after one and two minutes.</summary>
    private async Task<SendOutcome> Invoke(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        var result = await functions.InvokeFor(
            Principal, delivery.RuleArn, delivery.TargetArn, Encoding.UTF8.GetBytes(delivery.Payload), cancellationToken);
        if (result.FunctionError is null)
            return SendOutcome.Delivered;
        var said = Encoding.UTF8.GetString(result.Payload.Span);
        var attempts = delivery.Attempts + 1;
        return attempts < FunctionAttempts
            ? SendOutcome.Later("FunctionError", said) with { Wait = TimeSpan.FromMinutes(attempts) }
            : SendOutcome.Never("FunctionError", string.Create(CultureInfo.InvariantCulture, $"It failed {attempts} times. {said}"));
    }

    /// <summary>A topic tries quickly at first, and never waits longer than twenty seconds.</summary>
    private static SendOutcome Waiting(SendOutcome outcome, PendingDelivery delivery)
    {
        var later = delivery.Attempts - QuickAttempts;
        return outcome with
        {
            Wait = delivery.Attempts < QuickAttempts ? TimeSpan.FromSeconds(1)
                : later < LongestWait.TotalSeconds ? TimeSpan.FromSeconds(1 + later)
                : LongestWait,
        };
    }
}
