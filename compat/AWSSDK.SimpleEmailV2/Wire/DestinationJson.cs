using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="Destination"/> as JSON.</summary>
internal static class DestinationJson
{
    internal static void Write(Utf8JsonWriter json, Destination value)
    {
        json.Texts("ToAddresses", value.ToAddresses);
        json.Texts("CcAddresses", value.CcAddresses);
        json.Texts("BccAddresses", value.BccAddresses);
    }
}
