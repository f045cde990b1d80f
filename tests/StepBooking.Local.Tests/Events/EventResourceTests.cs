using System.Text.Json.Nodes;
using StepBooking.Local.Events.Resources;
using StepBooking.Local.Events.Rules;
using StepBooking.Local.Resources;
using StepBooking.Local.Storage;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Events;

public sealed class EventResourceTests : IDisposable
{
    private readonly Journal journal = new(null);
    private readonly RuleRegistry rules;

    public EventResourceTests() => rules = new RuleRegistry(journal);

    public void Dispose() => journal.Dispose();

    [Fact]
    public async Task A_bus_and_its_rule_are_made_as_the_template_declares_them()
    {
        var bus = await new EventBusType(rules).Create(Declared("Bus", """{"Name": "bookings"}"""), CancellationToken.None);
        var rule = await new RuleType(rules).Create(
            Declared("Rule", $$"""
                {"Name": "confirmed", "EventBusName": "bookings", "EventPattern": {"detail-type": ["booking:confirmed"]}, "State": "ENABLED",
                 "Targets": [{"Id": "Target0", "Arn": "{{EventBench.Queue}}", "RetryPolicy": {"MaximumRetryAttempts": 2} }]}
                """),
            CancellationToken.None);

        Assert.Equal(("bookings", "arn:aws:events:us-east-1:000000000000:event-bus/bookings"), (bus.Ref, bus.Attributes["Arn"]));
        Assert.Equal(("bookings|confirmed", "arn:aws:events:us-east-1:000000000000:rule/bookings/confirmed"), (rule.Ref, rule.Attributes["Arn"]));
        var made = Assert.Single(rules.Of("bookings"));
        Assert.True(made is { Enabled: true, Declared: true });
        Assert.Equal((EventBench.Queue, 2), (made.Targets[0].Arn, made.Targets[0].Retries));
        Assert.Empty(journal.Query("SELECT name FROM event_rules", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_schedule_stands_on_the_default_bus()
    {
        var rule = await new RuleType(rules).Create(Declared("Sweep", """{"ScheduleExpression": "rate(5 minutes)", "State": "DISABLED"}"""), CancellationToken.None);

        Assert.Equal("Stack-Sweep", rule.Ref);
        Assert.False(Assert.Single(rules.Of("default")).Enabled);
    }

    [Theory]
    [InlineData("""{"EventPattern": {"source": ["a"]}, "Targets": [{"Id": "t", "Arn": "arn:aws:firehose:us-east-1:000000000000:deliverystream/d"}]}""", "Stack/Rule: the desk does not send events to arn:aws:firehose:us-east-1:000000000000:deliverystream/d.")]
    [InlineData("""{"ScheduleExpression": "rate(1 day)", "EventBusName": "second"}""", "Stack/Rule: ScheduleExpression is supported only on the default event bus.")]
    public async Task What_the_desk_cannot_do_stops_the_start(string properties, string said)
    {
        rules.AddBus("second");
        var refused = await Assert.ThrowsAsync<StartUpException>(() => new RuleType(rules).Create(Declared("Rule", properties), CancellationToken.None));
        Assert.Equal(said, refused.Message);
    }

    private static ResourceDeclaration Declared(string id, string properties) => new(id, "AWS::Events::Rule", JsonNode.Parse(properties)!.AsObject(), "Stack/" + id);
}
