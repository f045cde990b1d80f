using System.Globalization;
using StepBooking.Bookings.Cancellations;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Recovery;

/// <summary>How the executions around a booking are named, and what they are given.</summary>
public static class RecoveryNames
{
    private const string OfCancellation = "-c-";

    /// <summary>A recovery: <c>&lt;id&gt;-r3</c>.</summary>
    public static string Recovery(string bookingId, int number) => string.Create(CultureInfo.InvariantCulture, $"{bookingId}-r{number}");

    /// <summary>A cancellation that was started again, by the number of times that its booking was taken up.</summary>
    public static string Cancellation(string bookingId, string cancellationId, int number) =>
        CancellationExecution.NameOf(bookingId, cancellationId, number + 1);

    /// <summary>What a recovery is given.</summary>
    public static string RecoveryInput(string bookingId) => $$"""{"v":1,"bookingId":"{{bookingId}}"}""";

    /// <summary>The booking and the cancellation that an execution's name tells; null when it is no cancellation's name.</summary>
    public static (string BookingId, string CancellationId)? ReadCancellation(string? name) =>
        name?.Split(OfCancellation, 2) is [var bookingId, { Length: > 0 } rest] && BookingId.IsValid(bookingId)
            ? (bookingId, rest.Split('-')[0])
            : null;
}
