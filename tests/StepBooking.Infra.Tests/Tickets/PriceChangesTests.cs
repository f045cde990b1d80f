using StepBooking.Infra.Layout;
using StepBooking.Infra.Tests.Stack;
using StepBooking.Infra.Tickets;

namespace StepBooking.Infra.Tests.Tickets;

public sealed class PriceChangesTests
{
    [Fact]
    public void Each_stage_gets_its_own_topic()
    {
        var topic = Resource.At("PriceChanges/Topic");
        var other = SynthesizedStack.JsonOfLongestStage["Resources"]![topic.LogicalId]!["Properties"]!;

        Assert.Equal("stepbooking-dev-price-changes", Readable.Of(topic.Properties["TopicName"]));
        Assert.Equal($"stepbooking-{SynthesizedStack.LongestStage}-price-changes", Readable.Of(other["TopicName"]));
    }

    [Fact]
    public void The_handler_is_subscribed_to_initial_events_alone()
    {
        var subscription = Assert.Single(Resource.OfType("AWS::SNS::Subscription")).Properties;

        Assert.Equal("lambda", Readable.Of(subscription["Protocol"]));
        Assert.Equal("<PriceChanges/Topic>", Readable.Of(subscription["TopicArn"]));
        Assert.Equal("<PriceChangeEventHandler/Function>.Arn", Readable.Of(subscription["Endpoint"]));
        Assert.Equal("""{"eventType":["PriceChangeInitiated"]}""", subscription["FilterPolicy"]!.ToJsonString());
    }

    [Fact]
    public void What_SNS_cannot_deliver_and_what_the_handler_fails_on_is_kept()
    {
        var subscription = Assert.Single(Resource.OfType("AWS::SNS::Subscription")).Properties;
        var handler = Resource.At("PriceChangeEventHandler/Function").Properties;
        var queue = Resource.At("PriceChanges/DeadLetters").Properties;

        Assert.Equal("<PriceChanges/DeadLetters>.Arn", Readable.Of(subscription["RedrivePolicy"]!["deadLetterTargetArn"]));
        Assert.Equal("<PriceChanges/DeadLetters>.Arn", Readable.Of(handler["DeadLetterConfig"]!["TargetArn"]));
        Assert.Equal(14 * 24 * 60 * 60, queue["MessageRetentionPeriod"]!.GetValue<int>());
        Assert.True(queue["SqsManagedSseEnabled"]!.GetValue<bool>());
    }

    [Fact]
    public void Only_the_topic_may_send_to_the_queue_and_invoke_the_handler()
    {
        var policy = Resource.At("PriceChanges/DeadLetters/Policy").Properties["PolicyDocument"]!["Statement"]!.AsArray();
        var permission = Assert.Single(
            Resource.OfType("AWS::Lambda::Permission"), each => Readable.Of(each.Properties["Principal"]) == "sns.amazonaws.com").Properties;

        var statement = Assert.Single(policy)!;
        Assert.Equal(("sqs:SendMessage", "sns.amazonaws.com"), (Readable.Of(statement["Action"]), Readable.Of(statement["Principal"]!["Service"])));
        Assert.Equal("<PriceChanges/Topic>", Readable.Of(statement["Condition"]!["ArnEquals"]!["aws:SourceArn"]));
        Assert.Equal("<PriceChanges/Topic>", Readable.Of(permission["SourceArn"]));
    }

    [Theory]
    [InlineData("price-changes-unpublished", "PriceChangesUnpublished")]
    [InlineData("price-events-refused", "PriceEventsRefused")]
    public void What_is_counted_is_told(string name, string metric)
    {
        var alarm = Resource.At($"Alarms/{name}").Properties;

        Assert.Equal(
            ("StepBooking", metric, "Sum", "Count"),
            (Readable.Of(alarm["Namespace"]), Readable.Of(alarm["MetricName"]), Readable.Of(alarm["Statistic"]), Readable.Of(alarm["Unit"])));
        Assert.Equal("dev", Readable.Of(Assert.Single(alarm["Dimensions"]!.AsArray())!["Value"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("usd")]
    [InlineData("DOLLAR")]
    public void A_currency_is_three_capital_letters(string? context) =>
        Assert.Throws<SynthesisException>(() => TicketCurrency.Of(context));

    [Fact]
    public void Tickets_are_priced_in_the_stages_currency() => Assert.Equal(("EUR", "USD"), (TicketCurrency.Of("EUR"), TicketCurrency.Default));
}
