using System.Text.Json.Serialization;

namespace StepBooking.Functions;

/// <summary>Every type that a function reads or writes; what is not named here cannot be.</summary>
[JsonSerializable(typeof(string))]
public sealed partial class StepBookingJson : JsonSerializerContext;
