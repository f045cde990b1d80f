using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="Body"/> as JSON.</summary>
internal static class BodyJson
{
    internal static void Write(Utf8JsonWriter json, Body value)
    {
        json.Object("Text", value.Text, ContentJson.Write);
        json.Object("Html", value.Html, ContentJson.Write);
    }
}
