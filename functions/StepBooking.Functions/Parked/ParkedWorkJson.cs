using System.Text.Json.Serialization;
using StepBooking.Bookings.Parked;

namespace StepBooking.Functions.Parked;

/// <summary>Parked work as the queue's message body: camelCase, without what is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ParkedWork))]
internal sealed partial class ParkedWorkJson : JsonSerializerContext;
