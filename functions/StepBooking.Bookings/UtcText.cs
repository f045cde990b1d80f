using System.Globalization;

namespace StepBooking.Functions.Api;

/// <summary>Times as the API writes them.</summary>
internal static class UtcText
{
    /// <summary>UTC, ISO 8601, with milliseconds only where there are some: <c>2026-12-01T11:25:00Z</c>.</summary>
    internal static string Of(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
