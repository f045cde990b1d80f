using System.Text.Json.Serialization;

namespace StepBooking.Functions.Tickets;

/// <summary>How the events of price changes are written: camelCase, and nothing for what does not apply.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PriceChangeInitiated))]
[JsonSerializable(typeof(PriceChangeProcessed))]
internal sealed partial class PriceChangeJson : JsonSerializerContext;
