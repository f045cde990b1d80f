using System.Text.Json.Serialization;

namespace StepBooking.Functions.Slots;

/// <summary>How the messages are written and read: camelCase, without what is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SlotConfirmed))]
[JsonSerializable(typeof(SlotCancelled))]
[JsonSerializable(typeof(SlotHead))]
internal sealed partial class SlotJson : JsonSerializerContext;
