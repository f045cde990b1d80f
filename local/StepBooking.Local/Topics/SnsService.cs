using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StepBooking.Local.Aws;
using StepBooking.Local.Mail;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Topics;

/// <summary>SNS on the query protocol: text messages lie in the mailbox; what is published to a topic is kept, and sent to its subscribers.</summary>
internal sealed partial class SnsService : IAwsService
{
    private const int SmsLimit = 1600;
    private static readonly string[] AttributeParts = ["DataType", "StringValue", "BinaryValue"];
    private static readonly string[] Targets = ["TopicArn", "TargetArn", "PhoneNumber"];
    private readonly TopicRegistry topics;
    private readonly SubscriptionRegistry subscriptions;
    private readonly TopicDeliveries deliveries;
    private readonly Mailbox mailbox;
    private readonly Journal journal;
    private readonly TimeProvider time;

    public SnsService(
        TopicRegistry topics, SubscriptionRegistry subscriptions, TopicDeliveries deliveries, Mailbox mailbox, Journal journal, TimeProvider time)
    {
        this.topics = topics;
        this.subscriptions = subscriptions;
        this.deliveries = deliveries;
        this.mailbox = mailbox;
        this.journal = journal;
        this.time = time;
        journal.Execute("""
            CREATE TABLE IF NOT EXISTS publications (
                seq INTEGER PRIMARY KEY AUTOINCREMENT, topic TEXT NOT NULL, id TEXT NOT NULL,
                subject TEXT, message TEXT NOT NULL, at INTEGER NOT NULL)
            """);
    }

    /// <inheritdoc/>
    public string Name => "sns";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var form = AwsWire.Form(request.Query, request.Body);
        var resource = request.Operation switch
        {
            "Publish" => Target(form) is { } target && target != "PhoneNumber" ? form[target] : "*",
            "GetTopicAttributes" => Required(form, "TopicArn"),
            "ListTopics" => "*",
            _ => throw new AwsError("InvalidAction", $"The action {request.Operation} is not valid for this endpoint."),
        };
        return [new AwsPermission("sns:" + request.Operation, resource)];
    }

    /// <inheritdoc/>
    public Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var form = AwsWire.Form(request.Query, request.Body);
        return Task.FromResult(request.Operation switch
        {
            "Publish" => Publish(request, form),
            "GetTopicAttributes" => Attributes(request, Required(form, "TopicArn")),
            _ => List(request),
        });
    }

    private static XNamespace Space => AwsXml.Namespace("sns");

    /// <summary>The parameter that says where a message goes, if any does. Two would let the right on one send to the other.</summary>
    private static string? Target(Dictionary<string, string> form) => Targets.Where(form.ContainsKey).ToArray() switch
    {
        [] => null,
        [var only] => only,
        _ => throw Invalid("TopicArn, TargetArn or PhoneNumber Reason: only one of them may be specified"),
    };

    private AwsResponse Publish(AwsRequest request, Dictionary<string, string> form)
    {
        var message = Required(form, "Message");
        var id = Guid.NewGuid().ToString();
        if (form.TryGetValue("PhoneNumber", out var number))
            Text(number, message, Attribute(form, "bookingId"));
        else
            Keep(new TopicMessage(
                id,
                form.GetValueOrDefault("TopicArn") ?? Required(form, "TargetArn"),
                form.GetValueOrDefault("Subject"),
                message,
                Attributes(form),
                time.GetUtcNow()));
        return AwsXml.Answer(request, new XElement(Space + "MessageId", id));
    }

    private void Text(string number, string message, string? booking)
    {
        if (!PhoneNumber().IsMatch(number))
            throw Invalid($"PhoneNumber Reason: {number} is not valid to publish to");
        if (message.Length > SmsLimit)
            throw Invalid("Message too long");
        mailbox.Add(new Message("sms", number, "", message, booking, time.GetUtcNow()));
    }

    private void Keep(TopicMessage message)
    {
        _ = topics.DisplayName(message.TopicArn);
        journal.Execute(
            "INSERT INTO publications (topic, id, subject, message, at) VALUES ($1, $2, $3, $4, $5)",
            message.TopicArn, message.Id, message.Subject, message.Text, message.At.ToUnixTimeMilliseconds());
        deliveries.Add(message);
    }

    private AwsResponse List(AwsRequest request) => AwsXml.Answer(request, new XElement(
        Space + "Topics",
        topics.All.Select(arn => new XElement(Space + "member", new XElement(Space + "TopicArn", arn)))));

    private AwsResponse Attributes(AwsRequest request, string topic)
    {
        Dictionary<string, string> attributes = new()
        {
            ["TopicArn"] = topic,
            ["DisplayName"] = topics.DisplayName(topic),
            ["Owner"] = DeskAccount.Id,
            ["SubscriptionsConfirmed"] = subscriptions.Of(topic).Count.ToString(CultureInfo.InvariantCulture),
        };
        return AwsXml.Answer(request, new XElement(Space + "Attributes", attributes.Select(attribute => new XElement(
            Space + "entry", new XElement(Space + "key", attribute.Key), new XElement(Space + "value", attribute.Value)))));
    }

    private static string? Attribute(Dictionary<string, string> form, string name) =>
        Attributes(form)[name] is JsonObject attribute ? AwsJson.Text(attribute["StringValue"]) : null;

    private static JsonObject Attributes(Dictionary<string, string> form)
    {
        var attributes = new JsonObject();
        for (var at = 1; form.TryGetValue(Key(at, "Name"), out var name); at++)
        {
            var attribute = new JsonObject();
            foreach (var part in AttributeParts)
            {
                if (form.TryGetValue(Key(at, "Value." + part), out var value))
                    attribute[part] = value;
            }

            attributes[name] = attribute;
        }

        return attributes;
    }

    private static string Key(int at, string part) => string.Create(CultureInfo.InvariantCulture, $"MessageAttributes.entry.{at}.{part}");

    private static string Required(Dictionary<string, string> form, string name) =>
        form.TryGetValue(name, out var value) && value.Length > 0 ? value : throw Invalid(name);

    private static AwsError Invalid(string what) => new("InvalidParameter", "Invalid parameter: " + what);

    [GeneratedRegex(@"^\+[1-9]\d{6,14}$")]
    private static partial Regex PhoneNumber();
}
