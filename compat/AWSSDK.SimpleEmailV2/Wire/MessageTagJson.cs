using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="MessageTag"/> as JSON.</summary>
internal static class MessageTagJson
{
    internal static void Write(Utf8JsonWriter json, MessageTag value)
    {
        json.WriteStartObject();
        json.Text("Name", value.Name);
        json.Text("Value", value.Value);
        json.WriteEndObject();
    }
}
