using System.Text.Json;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Functions;

/// <summary>
/// Reads and writes the functions' JSON: names in camelCase, nothing for what is null, and no reflection. It reads input as deep as
/// an execution's can be: a booking that cannot be read could be neither refused nor closed.
/// </summary>
public sealed class StepBookingSerializer() : SourceGeneratorLambdaJsonSerializer<StepBookingJson>(Customize)
{
    /// <summary>An execution's input is 256 KB of JSON, which the service reads to 1,000 levels; a step's own input wraps it.</summary>
    internal const int Deepest = 1100;

    private static void Customize(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.MaxDepth = Deepest;
    }
}
