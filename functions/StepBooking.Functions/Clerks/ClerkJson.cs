using System.Text.Json.Serialization;

namespace StepBooking.Functions.Clerks;

/// <summary>How clerks' events are written and read: camelCase.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ClerkWish))]
[JsonSerializable(typeof(ClerkEvent))]
internal sealed partial class ClerkJson : JsonSerializerContext;
