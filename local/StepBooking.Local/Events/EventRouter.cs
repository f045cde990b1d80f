using System.Text.Json.Nodes;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Events.Rules;

namespace StepBooking.Local.Events;

/// <summary>Takes events, finds the rules that they match, and hands them over for delivery. What it took is on disk when it returns.</summary>
/// <param name="rules">The rules.</param>
/// <param name="deliveries">Delivers.</param>
/// <param name="time">The time.</param>
internal sealed class EventRouter(RuleRegistry rules, Deliveries deliveries, TimeProvider time)
{
    /// <summary>Takes an event.</summary>
    /// <returns>Its id.</returns>
    public string Put(BusEvent @event)
    {
        var id = Guid.NewGuid().ToString();
        Put(@event.Bus, @event.Envelope(id), forwarded: false);
        return id;
    }

    /// <summary>Takes an event for a bus; one that another bus sent is not sent on to a third.</summary>
    public void Put(string bus, JsonObject envelope, bool forwarded) => deliveries.Add(rules.Of(bus)
        .Where(rule => rule.Enabled && rule.Pattern?.Matches(envelope) == true)
        .SelectMany(rule => rule.Targets
            .Where(target => !(forwarded && EventArns.IsBus(target.Arn)))
            .Select(target => Delivery(rule, target, envelope))));

    /// <summary>Sends an event to all targets of one rule, whether it matches or not: its time has come.</summary>
    public void Send(EventRule rule, JsonObject envelope) => deliveries.Add(rule.Targets.Select(target => Delivery(rule, target, envelope)));

    private PendingDelivery Delivery(EventRule rule, EventTarget target, JsonObject envelope)
    {
        var now = time.GetUtcNow();
        return new PendingDelivery
        {
            Id = Guid.NewGuid().ToString(),
            RuleArn = rule.Arn,
            TargetArn = target.Arn,
            RoleArn = target.RoleArn,
            DeadLetterArn = target.DeadLetterArn,
            Event = envelope.ToJsonString(),
            Payload = target.Input.Of(envelope, rule, now),
            Retries = target.Retries,
            Created = now,
            Expires = now + target.Age,
        };
    }
}
