using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="MessageHeader"/> as JSON.</summary>
internal static class MessageHeaderJson
{
    internal static void Write(Utf8JsonWriter json, MessageHeader value)
    {
        json.WriteStartObject();
        json.Text("Name", value.Name);
        json.Text("Value", value.Value);
        json.WriteEndObject();
    }
}
