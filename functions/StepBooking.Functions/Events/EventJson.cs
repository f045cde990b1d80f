using System.Text.Json.Serialization;
using StepBooking.Bookings.Events;

namespace StepBooking.Functions.Events;

/// <summary>What stands in an event's detail: camelCase, without what is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BookingEvent))]
internal sealed partial class EventJson : JsonSerializerContext;
