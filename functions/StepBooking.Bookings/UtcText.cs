using System.Globalization;

namespace StepBooking.Bookings;

/// <summary>Times as answers and events have them.</summary>
public static class UtcText
{
    /// <summary>UTC, ISO 8601, with milliseconds only where there are some: <c>2026-12-01T11:25:00Z</c>.</summary>
    /// <param name="time">The time, at any offset.</param>
    public static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
