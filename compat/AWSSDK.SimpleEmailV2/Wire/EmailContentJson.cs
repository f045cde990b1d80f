using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="EmailContent"/> as JSON.</summary>
internal static class EmailContentJson
{
    internal static void Write(Utf8JsonWriter json, EmailContent value)
    {
        json.Object("Simple", value.Simple, MessageJson.Write);
    }
}
