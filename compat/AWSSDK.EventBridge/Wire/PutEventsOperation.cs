using System.Text.Json;
using Amazon.EventBridge.Model;
using Amazon.Runtime.Internal;
using StepBooking.Compat.AwsSdk;

namespace Amazon.EventBridge.Wire;

/// <summary>PutEvents on the wire.</summary>
internal static class PutEventsOperation
{
    internal static readonly InvokeOptions Options =
        EventBridgeProtocol.Operation<PutEventsRequest, PutEventsResponse>("PutEvents", Write, Read);

    private static void Write(Utf8JsonWriter json, PutEventsRequest request)
    {
        json.List("Entries", request.Entries, static (writer, entry) =>
        {
            writer.WriteStartObject();
            Write(writer, entry);
            writer.WriteEndObject();
        });
        json.Text("EndpointId", request.EndpointId);
    }

    private static void Write(Utf8JsonWriter json, PutEventsRequestEntry entry)
    {
        json.Time("Time", entry.Time);
        json.Text("Source", entry.Source);
        json.Texts("Resources", entry.Resources);
        json.Text("DetailType", entry.DetailType);
        json.Text("Detail", entry.Detail);
        json.Text("EventBusName", entry.EventBusName);
        json.Text("TraceHeader", entry.TraceHeader);
    }

    private static PutEventsResponse Read(JsonElement json) => new()
    {
        FailedEntryCount = json.Whole("FailedEntryCount"),
        Entries = json.List("Entries", static entry => new PutEventsResultEntry
        {
            EventId = entry.Text("EventId"),
            ErrorCode = entry.Text("ErrorCode"),
            ErrorMessage = entry.Text("ErrorMessage"),
        }),
    };
}
