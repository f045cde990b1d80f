using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Topics;

/// <summary>A message that was published to a topic.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TopicArn">The topic.</param>
/// <param name="Subject">Its subject; null for none.</param>
/// <param name="Text">What it says.</param>
/// <param name="Attributes">Its attributes, as SQS and SNS write them: <c>{name: {DataType, StringValue | BinaryValue}}</c>.</param>
/// <param name="At">When it was published.</param>
internal sealed record TopicMessage(string Id, string TopicArn, string? Subject, string Text, JsonObject Attributes, DateTimeOffset At)
{
    private const string Address = "https://sns." + DeskAccount.Region + ".amazonaws.com/";

    /// <summary>Whether a subscription wants it.</summary>
    public bool IsFor(TopicSubscription subscription) => subscription.Filter is not { } filter
        || (subscription.FiltersBody ? Body() is { } body && filter.Matches(body) : filter.Matches(Facts()));

    /// <summary>The notification that a queue gets.</summary>
    public JsonObject Notification(TopicSubscription subscription)
    {
        var notification = new JsonObject { ["Type"] = "Notification", ["MessageId"] = Id, ["TopicArn"] = TopicArn };
        if (Subject is not null)
            notification["Subject"] = Subject;
        notification["Message"] = Text;
        notification["Timestamp"] = Timestamp;
        Seal(notification, subscription, "SigningCertURL", "UnsubscribeURL");
        if (Attributes.Count > 0)
            notification["MessageAttributes"] = Written();
        return notification;
    }

    /// <summary>The event that a function gets.</summary>
    public JsonObject Event(TopicSubscription subscription)
    {
        var message = new JsonObject
        {
            ["Type"] = "Notification",
            ["MessageId"] = Id,
            ["TopicArn"] = TopicArn,
            ["Subject"] = Subject,
            ["Message"] = Text,
            ["Timestamp"] = Timestamp,
        };
        Seal(message, subscription, "SigningCertUrl", "UnsubscribeUrl");
        message["MessageAttributes"] = Written();
        return new JsonObject
        {
            ["Records"] = new JsonArray(new JsonObject
            {
                ["EventSource"] = "aws:sns",
                ["EventVersion"] = "1.0",
                ["EventSubscriptionArn"] = subscription.Arn,
                ["Sns"] = message,
            }),
        };
    }

    private string Timestamp => At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // There is no certificate on the desk: whoever checks signatures finds one that is none.
    private static void Seal(JsonObject notification, TopicSubscription subscription, string certificate, string unsubscribe)
    {
        notification["SignatureVersion"] = "1";
        notification["Signature"] = "bm9uZQ==";
        notification[certificate] = Address + "SimpleNotificationService-none.pem";
        notification[unsubscribe] = $"{Address}?Action=Unsubscribe&SubscriptionArn={subscription.Arn}";
    }

    private JsonObject Written() => new(Attributes.Select(attribute => KeyValuePair.Create<string, JsonNode?>(
        attribute.Key, new JsonObject { ["Type"] = Type(attribute.Value), ["Value"] = Value(attribute.Value) })));

    /// <summary>The attributes as filters see them: numbers as numbers, lists as lists.</summary>
    private JsonObject Facts() => new(Attributes.Select(attribute => KeyValuePair.Create(attribute.Key, Fact(attribute.Value))));

    private static JsonNode? Fact(JsonNode? attribute)
    {
        var value = Value(attribute) ?? "";
        return Type(attribute) switch
        {
            "String.Array" or "Number" => Parsed(value),
            _ => JsonValue.Create(value),
        };
    }

    private JsonObject? Body() => Parsed(Text) as JsonObject;

    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Type(JsonNode? attribute) => AwsJson.Text(AwsJson.Map(attribute)["DataType"]) ?? "";

    private static string? Value(JsonNode? attribute) =>
        AwsJson.Text(AwsJson.Map(attribute)["StringValue"] ?? AwsJson.Map(attribute)["BinaryValue"]);
}
