using System.Text.Json;
using Amazon.SQS.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SQS.Wire;

/// <summary>A <see cref="MessageAttributeValue"/> as JSON.</summary>
internal static class MessageAttributeValueJson
{
    internal static void Write(Utf8JsonWriter json, MessageAttributeValue value)
    {
        json.Text("DataType", value.DataType);
        json.Text("StringValue", value.StringValue);
        json.Blob("BinaryValue", value.BinaryValue);
    }

    internal static MessageAttributeValue Read(JsonElement json) => new()
    {
        DataType = json.Text("DataType"),
        StringValue = json.Text("StringValue"),
        BinaryValue = json.Blob("BinaryValue"),
    };
}
