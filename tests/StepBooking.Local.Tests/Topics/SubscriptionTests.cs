using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Iam;
using StepBooking.Local.Mail;
using StepBooking.Local.Queues;
using StepBooking.Local.Resources;
using StepBooking.Local.Storage;
using StepBooking.Local.Tests.Aws;
using StepBooking.Local.Topics;
using StepBooking.Processes;
using StepBooking.Testing;

namespace StepBooking.Local.Tests.Topics;

/// <summary>What is published to a topic reaches those who subscribe to it.</summary>
public sealed class SubscriptionTests : IFunctions, IAsyncLifetime
{
    private const string Topic = "arn:aws:sns:us-east-1:000000000000:prices";
    private const string Queue = "arn:aws:sqs:us-east-1:000000000000:orders";
    private const string Function = "arn:aws:lambda:us-east-1:000000000000:function:Handle";
    private readonly ManualTimeProvider clock = new();
    private readonly Journal journal = new(null);
    private readonly QueueRegistry queues = new(new DeskAddresses { Aws = new Uri("http://127.0.0.1:4566/") });
    private readonly QueueStore messages;
    private readonly TopicRegistry topics = new();
    private readonly SubscriptionRegistry subscriptions = new();
    private readonly TopicDeliveries deliveries;
    private readonly SnsService sns;
    private readonly List<(string Principal, string Source, JsonNode Event)> invocations = [];
    private Func<FunctionResult> function = () => new FunctionResult(200, null, default, "$LATEST", "");

    public SubscriptionTests()
    {
        messages = new QueueStore(journal, queues, clock);
        var policies = new QueuePolicies();
        var open = PolicyDocument.Read(
            JsonNode.Parse($$$"""
                {"Statement": [{"Effect": "Allow", "Action": "sqs:SendMessage", "Principal": {"Service": "sns.amazonaws.com"}, "Resource": "*",
                    "Condition": {"ArnEquals": {"aws:SourceArn": "{{{Topic}}}"} } }]}
                """),
            "the queues");
        foreach (var name in (string[])["orders", "dead", "closed"])
            queues.Add(new QueueSettings { Name = name, Arn = QueueRegistry.Arn(name) });
        policies.Set(queues.Find("orders"), open);
        policies.Set(queues.Find("dead"), open);
        topics.Add("prices", "Prices");
        var sender = new TopicSender(new QueueTarget(queues, policies, new MessageOperations(messages, clock)), this);
        deliveries = new TopicDeliveries(subscriptions, new Deliveries(DeliveryStore.OfTopics(journal), sender, clock));
        sns = new SnsService(topics, subscriptions, deliveries, new Mailbox(journal), journal, clock);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await deliveries.DisposeAsync();
        journal.Dispose();
    }

    [Fact]
    public async Task A_queue_gets_the_notification_around_the_message()
    {
        await Subscribe("sqs", Queue);

        await Publish("Subject=News&Message=cheaper" + Attribute(1, "eventType", "String", "PriceChangeInitiated"));

        var body = JsonNode.Parse(Assert.Single(Messages()).Body)!;
        Assert.Equal(
            ("Notification", Topic, "News", "cheaper", "2026-12-01T12:00:00.000Z"),
            ((string?)body["Type"], (string?)body["TopicArn"], (string?)body["Subject"], (string?)body["Message"], (string?)body["Timestamp"]));
        Assert.Equal("""{"eventType":{"Type":"String","Value":"PriceChangeInitiated"}}""", body["MessageAttributes"]!.ToJsonString());
    }

    [Fact]
    public async Task A_queue_that_wants_it_raw_gets_the_message_and_its_attributes()
    {
        await Subscribe("sqs", Queue, """{"RawMessageDelivery": true}""");

        await Publish("Message=cheaper" + Attribute(1, "eventType", "String", "PriceChangeInitiated"));

        var message = Assert.Single(Messages());
        Assert.Equal("cheaper", message.Body);
        Assert.Equal("PriceChangeInitiated", (string?)message.Attributes["eventType"]!["StringValue"]);
    }

    [Fact]
    public async Task A_function_gets_the_event_that_SNS_makes_of_it_on_account_of_the_topic()
    {
        await Subscribe("lambda", Function);

        await Publish("Message=cheaper" + Attribute(1, "eventType", "String", "PriceChangeInitiated"));

        var (principal, source, @event) = Assert.Single(invocations);
        Assert.Equal(("sns.amazonaws.com", Topic), (principal, source));
        var record = Assert.Single(@event["Records"]!.AsArray())!;
        Assert.Equal(
            ("aws:sns", "1.0", $"{Topic}:Subscription"),
            ((string?)record["EventSource"], (string?)record["EventVersion"], (string?)record["EventSubscriptionArn"]));
        Assert.Equal(("cheaper", Topic), ((string?)record["Sns"]!["Message"], (string?)record["Sns"]!["TopicArn"]));
        Assert.Null(record["Sns"]!["Subject"]);
        Assert.Equal("PriceChangeInitiated", (string?)record["Sns"]!["MessageAttributes"]!["eventType"]!["Value"]);
    }

    [Theory]
    [InlineData("""{"FilterPolicy": {"eventType": ["PriceChangeInitiated"]}}""", "eventType", "String", "PriceChangeInitiated", 1)]
    [InlineData("""{"FilterPolicy": {"eventType": ["PriceChangeInitiated"]}}""", "eventType", "String", "PriceChangeProcessed", 0)]
    [InlineData("""{"FilterPolicy": {"eventType": [{"exists": false}]}}""", "eventType", "String", "PriceChangeInitiated", 0)]
    [InlineData("""{"FilterPolicy": {"price": [{"numeric": [">", 5]}]}}""", "price", "Number", "7", 1)]
    [InlineData("""{"FilterPolicy": {"kinds": ["show"]}}""", "kinds", "String.Array", "[\"bus\",\"show\"]", 1)]
    [InlineData("""{"FilterPolicy": {"a": ["x"]}, "FilterPolicyScope": "MessageBody"}""", "a", "String", "y", 1)]
    public async Task A_subscriber_gets_only_what_its_filter_wants(string properties, string name, string type, string value, int count)
    {
        await Subscribe("sqs", Queue, properties);

        await Publish("Message=%7B%22a%22%3A%22x%22%7D" + Attribute(1, name, type, value));

        Assert.Equal(count, Messages().Count);
    }

    [Fact]
    public async Task What_a_queue_does_not_let_in_is_a_dead_letter_that_says_why()
    {
        await Subscribe("sqs", "arn:aws:sqs:us-east-1:000000000000:closed", $$$"""{"RedrivePolicy": {"deadLetterTargetArn": "{{{QueueRegistry.Arn("dead")}}}"}}""");

        await Publish("Message=cheaper");

        Assert.Equal("NO_PERMISSIONS", (string?)Assert.Single(Messages("dead")).Attributes["ErrorCode"]!["StringValue"]);
    }

    [Fact]
    public async Task A_function_that_fails_is_asked_three_times_and_then_the_message_is_a_dead_letter()
    {
        await Subscribe("lambda", Function, $$$"""{"RedrivePolicy": {"deadLetterTargetArn": "{{{QueueRegistry.Arn("dead")}}}"}}""");
        function = () => new FunctionResult(200, "Unhandled", Encoding.UTF8.GetBytes("{}"), "$LATEST", "");

        await Call("Message=cheaper");
        foreach (var minutes in (int[])[1, 2])
        {
            await clock.TimerSet.WaitAsync(TimeSpan.FromSeconds(20));
            clock.Advance(TimeSpan.FromMinutes(minutes));
        }

        await deliveries.WhenDone();
        Assert.Equal(3, invocations.Count);
        Assert.Single(Messages("dead"));
    }

    [Fact]
    public async Task What_is_not_delivered_yet_is_on_disk_and_goes_on_after_a_restart()
    {
        await Subscribe("lambda", Function);
        function = () => throw new AwsError("TooManyRequestsException", "Rate Exceeded.", 429);

        await Call("Message=cheaper");
        await clock.TimerSet.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Single(journal.Query("SELECT id FROM topic_deliveries", row => row.GetString(0)));
        function = () => new FunctionResult(200, null, default, "$LATEST", "");
        clock.Advance(TimeSpan.FromSeconds(1));
        await deliveries.WhenDone();

        Assert.Empty(journal.Query("SELECT id FROM topic_deliveries", row => row.GetString(0)));
    }

    [Fact]
    public async Task A_subscription_that_asks_for_what_the_desk_does_not_do_stops_the_start() => Assert.Contains(
        "DeliveryPolicy",
        (await Assert.ThrowsAsync<StartUpException>(() => Subscribe("sqs", Queue, """{"DeliveryPolicy": {}}"""))).Message,
        StringComparison.Ordinal);

    Task<FunctionResult> IFunctions.Invoke(string functionNameOrArn, ReadOnlyMemory<byte> payload, string? qualifier, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("SNS invokes by the function's own policy.");

    async Task<FunctionResult> IFunctions.InvokeFor(
        string servicePrincipal, string sourceArn, string functionNameOrArn, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        await Task.Yield();
        invocations.Add((servicePrincipal, sourceArn, JsonNode.Parse(payload.Span)!));
        return function();
    }

    private static string Attribute(int at, string name, string type, string value) =>
        $"&MessageAttributes.entry.{at}.Name={name}&MessageAttributes.entry.{at}.Value.DataType={type}&MessageAttributes.entry.{at}.Value.StringValue={Uri.EscapeDataString(value)}";

    private Task<DeployedResource> Subscribe(string protocol, string endpoint, string properties = "{}")
    {
        var declared = JsonNode.Parse(properties)!.AsObject();
        (declared["TopicArn"], declared["Protocol"], declared["Endpoint"]) = (Topic, protocol, endpoint);
        return new SubscriptionType(topics, subscriptions)
            .Create(new ResourceDeclaration("Subscription", "AWS::SNS::Subscription", declared, "Stack/Subscription"), default);
    }

    private async Task Publish(string form)
    {
        await Call(form);
        await deliveries.WhenDone();
    }

    private Task<AwsResponse> Call(string form) => sns.Handle(Calls.Form("sns", $"Action=Publish&TopicArn={Topic}&{form}"), default);

    private IReadOnlyList<QueuedMessage> Messages(string queue = "orders") => messages.Receive(queues.Find(queue), 10, TimeSpan.FromHours(1));
}
