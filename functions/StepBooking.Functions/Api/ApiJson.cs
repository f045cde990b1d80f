using System.Text.Json.Serialization;
using StepBooking.Functions.Api.DeadLetters;
using StepBooking.Functions.Api.Holds;
using StepBooking.Functions.Api.Parked;
using StepBooking.Functions.Api.Tickets;
using StepBooking.Functions.Api.Waiting;

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
[JsonSerializable(typeof(HoldAnswer))]
[JsonSerializable(typeof(ListAnswer<ParkedAnswer>), TypeInfoPropertyName = "ParkedList")]
[JsonSerializable(typeof(DeadLetterAnswer))]
[JsonSerializable(typeof(ListAnswer<DeadLetterAnswer>), TypeInfoPropertyName = "DeadLetterList")]
[JsonSerializable(typeof(RedriveAnswer))]
[JsonSerializable(typeof(ParkedStanding))]
[JsonSerializable(typeof(ListAnswer<TrailAnswer>), TypeInfoPropertyName = "TrailList")]
[JsonSerializable(typeof(DecisionAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(TicketAnswer))]
[JsonSerializable(typeof(ListAnswer<TicketAnswer>), TypeInfoPropertyName = "TicketList")]
[JsonSerializable(typeof(ListAnswer<string>), TypeInfoPropertyName = "MovieList")]
[JsonSerializable(typeof(WaitingAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
