using System.Text.Json;
using Amazon.Lambda.Serialization.SystemTextJson;

namespace StepBooking.Functions;

/// <summary>Reads and writes the functions' JSON: names in camelCase, nothing for what is null, and no reflection.</summary>
public sealed class StepBookingSerializer()
    : SourceGeneratorLambdaJsonSerializer<StepBookingJson>(options => options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase);
