using System.Text.Json.Serialization;

namespace StepBooking.Functions.DeadLetters;

/// <summary>How the environment writes queues.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Dictionary<string, DeadLetterBox>))]
internal sealed partial class DeadLetterJson : JsonSerializerContext;
