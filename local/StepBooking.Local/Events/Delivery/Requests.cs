using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Tasks.Protocols;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.Local.Events.Delivery;

/// <summary>The calls by which events reach services.</summary>
internal static class Requests
{
    private static readonly QueryProtocol Topics = new("sns", "2010-03-31");
    private static readonly StatesProtocol Machines = new();

    /// <summary>Publishes the payload.</summary>
    public static AwsRequest Publish(PendingDelivery delivery, Identity caller) => Topics.Request(
        "Publish", new JsonMap([new("TopicArn", Json.From(delivery.TargetArn)), new("Message", Json.From(delivery.Payload))]), caller);

    /// <summary>Starts an execution with the payload; each attempt gives it the same name.</summary>
    public static AwsRequest Start(PendingDelivery delivery, Identity role) => Machines.Request(
        "StartExecution",
        new JsonMap([
            new("StateMachineArn", Json.From(delivery.TargetArn)),
            new("Name", Json.From(delivery.Id)),
            new("Input", Json.From(delivery.Payload)),
        ]),
        role);
}
