using System.Text.Json.Serialization;

namespace StepBooking.Compat.Lambda.Tests.Serialization;

/// <summary>What the source-generated serializer knows.</summary>
[JsonSerializable(typeof(Trip))]
internal sealed partial class TripJson : JsonSerializerContext;
