using System.Text.Json.Serialization;

namespace StepBooking.Functions.Api;

/// <summary>How answers are written: camelCase, and nothing for what does not apply.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(BookingAnswer))]
[JsonSerializable(typeof(ListAnswer<BookingAnswer>), TypeInfoPropertyName = "BookingList")]
[JsonSerializable(typeof(OfferingAnswer))]
[JsonSerializable(typeof(ListAnswer<OfferingAnswer>), TypeInfoPropertyName = "OfferingList")]
[JsonSerializable(typeof(ListAnswer<SeatAnswer>), TypeInfoPropertyName = "SeatList")]
[JsonSerializable(typeof(LoadAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
