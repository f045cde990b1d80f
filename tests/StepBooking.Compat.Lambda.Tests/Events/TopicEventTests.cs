using System.Text;
using Amazon.Lambda.Serialization.SystemTextJson;
using Amazon.Lambda.SNSEvents;

namespace StepBooking.Compat.Lambda.Tests.Events;

/// <summary>A topic's message as SNS sends it to a function.</summary>
public class TopicEventTests
{
    private const string Sent =
        """
        {"Records":[{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"arn:t:s","Sns":{
         "Type":"Notification","MessageId":"m-1","TopicArn":"arn:t","Subject":null,"Message":"{\"a\":1}","Timestamp":"2025-12-01T00:00:00.500Z",
         "SignatureVersion":"1","Signature":"c2ln","SigningCertUrl":"https://cert","UnsubscribeUrl":"https://end",
         "MessageAttributes":{"eventType":{"Type":"String","Value":"PriceChangeInitiated"}}}}]}
        """;

    [Fact]
    public void Every_member_of_a_message_is_read()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Sent));

        var record = Assert.Single(new DefaultLambdaJsonSerializer().Deserialize<SNSEvent>(stream).Records);

        Assert.Equal(("aws:sns", "1.0", "arn:t:s"), (record.EventSource, record.EventVersion, record.EventSubscriptionArn));
        Assert.Equal(("Notification", "m-1", "arn:t"), (record.Sns.Type, record.Sns.MessageId, record.Sns.TopicArn));
        Assert.Equal("""{"a":1}""", record.Sns.Message);
        Assert.Null(record.Sns.Subject);
        Assert.Equal(new DateTime(2025, 12, 1, 0, 0, 0, 500, DateTimeKind.Utc), record.Sns.Timestamp.ToUniversalTime());
        Assert.Equal(("1", "c2ln"), (record.Sns.SignatureVersion, record.Sns.Signature));
        Assert.Equal(("https://cert", "https://end"), (record.Sns.SigningCertUrl, record.Sns.UnsubscribeUrl));
        var attribute = record.Sns.MessageAttributes["eventType"];
        Assert.Equal(("String", "PriceChangeInitiated"), (attribute.Type, attribute.Value));
    }
}
