using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="Message"/> as JSON.</summary>
internal static class MessageJson
{
    internal static void Write(Utf8JsonWriter json, Message value)
    {
        json.Object("Subject", value.Subject, ContentJson.Write);
        json.Object("Body", value.Body, BodyJson.Write);
        json.List("Headers", value.Headers, MessageHeaderJson.Write);
    }
}
