using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Functions;
using StepBooking.Local.Iam;
using StepBooking.Local.StepFunctions.Tasks;

namespace StepBooking.Local.Events.Delivery;

/// <summary>Sends events to targets: queues, functions, topics, state machines and other buses, each as AWS would be let.</summary>
/// <param name="queues">Queues, and their policies.</param>
/// <param name="functions">Functions, and their policies.</param>
/// <param name="services">What a role may call.</param>
/// <param name="identities">Roles.</param>
/// <param name="forward">Hands an event to another bus.</param>
internal sealed class TargetSender(
    QueueTarget queues, IFunctions functions, IAwsServices services, Identities identities, Action<string, JsonObject> forward)
    : ITargetSender
{
    private const string Principal = "events.amazonaws.com";

    /// <summary>Waits of a function's own retries: it is asked three times in all.</summary>
    private static readonly TimeSpan[] FunctionWaits = [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2)];

    /// <summary>Whether the desk can send to a target.</summary>
    public static bool Serves(string arn) => Kind(arn) is not null;

    /// <inheritdoc/>
    public async Task<SendOutcome> Send(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            switch (Kind(delivery.TargetArn))
            {
                case "sqs":
                    queues.Send(Principal, delivery.TargetArn, delivery.RuleArn, delivery.Payload, []);
                    return SendOutcome.Delivered;
                case "lambda":
                    return await Invoke(delivery, cancellationToken);
                case "events":
                    forward(EventArns.BusName(delivery.TargetArn), JsonNode.Parse(delivery.Event)!.AsObject());
                    return SendOutcome.Delivered;
                case "sns":
                    return Judge(await services.Call(Requests.Publish(delivery, identities.Desk), cancellationToken));
                case "states":
                    var role = identities.Assume(delivery.RoleArn ?? "", Principal);
                    return Judge(await services.Call(Requests.Start(delivery, role), cancellationToken));
                default:
                    return SendOutcome.Never("NO_RESOURCE", $"The desk does not send events to {delivery.TargetArn}.");
            }
        }
        catch (AwsError refused)
        {
            return SendOutcome.Of(new ServiceFault(refused.Code, refused.Message), refused.Status);
        }
#pragma warning disable CA1031 // A defect must neither lose an event nor keep it from its dead-letter queue.
        catch (Exception defect) when (defect is not (OperationCanceledException or ObjectDisposedException))
#pragma warning restore CA1031
        {
            return SendOutcome.Later("INTERNAL_ERROR", defect.Message);
        }
    }

    /// <inheritdoc/>
    public void Bury(PendingDelivery delivery, SendOutcome outcome, string? exhausted)
    {
        if (delivery.DeadLetterArn is not { } arn)
            return;
        Dictionary<string, string?> facts = new()
        {
            ["RULE_ARN"] = delivery.RuleArn,
            ["TARGET_ARN"] = delivery.TargetArn,
            ["ERROR_CODE"] = outcome.Code,
            ["ERROR_MESSAGE"] = outcome.Message,
            ["EXHAUSTED_RETRY_CONDITION"] = exhausted,
            ["RETRY_ATTEMPTS"] = (delivery.Attempts - 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        try
        {
            queues.Send(Principal, arn, delivery.RuleArn, delivery.Event, QueueTarget.Texts(facts));
        }
        catch (AwsError)
        {
            // As on AWS: without the queue, or the queue's leave, the event is lost.
        }
    }

    private static string? Kind(string arn) => arn.Split(':') is ["arn", _, var service, _, _, ..] ? (service, arn) switch
    {
        ("sqs" or "sns", _) => service,
        ("lambda", _) when arn.Contains(":function:", StringComparison.Ordinal) => service,
        ("states", _) when arn.Contains(":stateMachine:", StringComparison.Ordinal) => service,
        ("events", _) when EventArns.IsBus(arn) => service,
        _ => null,
    } : null;

    /// <summary>A function that fails is asked twice more, after one and two minutes, and then no more.</summary>
    private async Task<SendOutcome> Invoke(PendingDelivery delivery, CancellationToken cancellationToken)
    {
        var result = await functions.InvokeFor(
            Principal, delivery.RuleArn, delivery.TargetArn, System.Text.Encoding.UTF8.GetBytes(delivery.Payload), cancellationToken);
        if (result.FunctionError is null)
            return SendOutcome.Delivered;
        var said = System.Text.Encoding.UTF8.GetString(result.Payload.Span);
        return delivery.Attempts < FunctionWaits.Length
            ? SendOutcome.Later("SDK_CLIENT_ERROR", said) with { Wait = FunctionWaits[delivery.Attempts] }
            : SendOutcome.Never("SDK_CLIENT_ERROR", said);
    }

    private static SendOutcome Judge(AwsResponse response) =>
        response.Status < 300 ? SendOutcome.Delivered : SendOutcome.Of(ServiceFault.Read(response), response.Status);
}
