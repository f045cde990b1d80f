using System.Text.Json;
using Amazon.SimpleEmailV2.Model;
using StepBooking.Compat.AwsSdk;

namespace Amazon.SimpleEmailV2.Wire;

/// <summary>A <see cref="Content"/> as JSON.</summary>
internal static class ContentJson
{
    internal static void Write(Utf8JsonWriter json, Content value)
    {
        json.Text("Data", value.Data);
        json.Text("Charset", value.Charset);
    }
}
