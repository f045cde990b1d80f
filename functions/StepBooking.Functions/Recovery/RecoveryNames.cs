using System.Globalization;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Recovery;

/// <summary>How the executions around a booking are named, and what they are given.</summary>
public static class RecoveryNames
{
    private const string OfCancellation = "-c-";

    /// <summary>A recovery: <c>&lt;id&gt;-r3</c>.</summary>
    public static string Recovery(string bookingId, int number) => string.Create(CultureInfo.InvariantCulture, $"{bookingId}-r{number}");

    /// <summary>A cancellation as it is first started: <c>&lt;id&gt;-c-&lt;cid&gt;</c>.</summary>
    public static string Cancellation(string bookingId, string cancellationId) => bookingId + OfCancellation + cancellationId;

    /// <summary>A cancellation that was started again: <c>&lt;id&gt;-c-&lt;cid&gt;-3</c>.</summary>
    public static string Cancellation(string bookingId, string cancellationId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Cancellation(bookingId, cancellationId)}-{number}");

    /// <summary>What a recovery is given.</summary>
    public static string RecoveryInput(string bookingId) => $$"""{"v":1,"bookingId":"{{bookingId}}"}""";

    /// <summary>What a cancellation is given.</summary>
    public static string CancellationInput(string bookingId, string cancellationId) =>
        $$"""{"v":1,"bookingId":"{{bookingId}}","cancellation":"{{cancellationId}}"}""";

    /// <summary>The booking and the cancellation that an execution's name tells; null when it is no cancellation's name.</summary>
    public static (string BookingId, string CancellationId)? ReadCancellation(string? name) =>
        name?.Split(OfCancellation, 2) is [var bookingId, { Length: > 0 } rest] && BookingId.IsValid(bookingId)
            ? (bookingId, rest.Split('-')[0])
            : null;
}
