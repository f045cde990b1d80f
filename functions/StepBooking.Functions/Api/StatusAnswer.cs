namespace StepBooking.Functions.Api;

/// <summary>What a clerk is told of a change of status that was taken.</summary>
/// <param name="Message">What happens next, for people.</param>
/// <param name="EventId">What the clerk's event is known by.</param>
/// <param name="Status">The status that was asked for.</param>
/// <param name="Booking">The booking as it stands now.</param>
internal sealed record StatusAnswer(string Message, string EventId, string Status, BookingAnswer Booking);
