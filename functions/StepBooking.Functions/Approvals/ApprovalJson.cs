using System.Text.Json.Serialization;

namespace StepBooking.Functions.Approvals;

/// <summary>What providers and waiting tasks are told: camelCase, without what is not known.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ApprovalRequest))]
[JsonSerializable(typeof(TaskError))]
[JsonSerializable(typeof(Steps.StepAnswer))]
internal sealed partial class ApprovalJson : JsonSerializerContext;
