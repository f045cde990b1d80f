using System.Text.Json.Serialization;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Refusals;

/// <summary>A reason as JSON: camelCase, without a field where there is none.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Reason))]
public sealed partial class ReasonJson : JsonSerializerContext;
