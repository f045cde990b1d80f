using System.Globalization;

namespace StepBooking.Bookings.Cancellations;

/// <summary>What the executions of a cancellation are called and given.</summary>
public static class CancellationExecution
{
    /// <summary>The name: <c>&lt;booking&gt;-c-&lt;cancellation&gt;</c>, and <c>…-2</c>, <c>…-3</c> for what is started again after it died.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="start">Which start of it this is, from 1.</param>
    public static string NameOf(string bookingId, string cancellationId, int start = 1) => start == 1
        ? $"{bookingId}-c-{cancellationId}"
        : string.Create(CultureInfo.InvariantCulture, $"{bookingId}-c-{cancellationId}-{start}");

    /// <summary>The input; both ids are of letters, digits and hyphens.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="cancellationId">The cancellation.</param>
    public static string InputOf(string bookingId, string cancellationId) =>
        $$"""{"v":1,"bookingId":"{{bookingId}}","cancellation":"{{cancellationId}}"}""";
}
