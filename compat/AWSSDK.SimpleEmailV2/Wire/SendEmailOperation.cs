using System.Text.Json;
using Amazon.Runtime.Internal;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>SendEmail on the wire.</summary>
internal static class SendEmailOperation
{
    internal static readonly InvokeOptions Options =
        SimpleEmailProtocol.Operation<SendEmailRequest, SendEmailResponse>("/v2/email/outbound-emails", Write, Read);

    private static void Write(Utf8JsonWriter json, SendEmailRequest request)
    {
        json.Text("FromEmailAddress", request.FromEmailAddress);
        json.Object("Destination", request.Destination, DestinationJson.Write);
        json.Texts("ReplyToAddresses", request.ReplyToAddresses);
        json.Object("Content", request.Content, EmailContentJson.Write);
        json.List("EmailTags", request.EmailTags, MessageTagJson.Write);
        json.Text("ConfigurationSetName", request.ConfigurationSetName);
    }

    private static SendEmailResponse Read(JsonElement json) => new()
    {
        MessageId = json.Text("MessageId"),
    };
}
