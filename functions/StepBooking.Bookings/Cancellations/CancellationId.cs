using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace StepBooking.Bookings.Cancellations;

/// <summary>How a cancellation comes by its id, 12 hexadecimal digits: the same request always leads to the same cancellation.</summary>
public static class CancellationId
{
    private const int Length = 12;

    /// <summary>The id of a request under a key.</summary>
    /// <param name="sub">Who asks.</param>
    /// <param name="key">The request's <c>Idempotency-Key</c>.</param>
    public static string OfKey(string sub, string key) => Of("key", sub, key);

    /// <summary>The id of a request without a key: a repetition of it joins what it asked for before.</summary>
    /// <param name="sub">Who asks.</param>
    /// <param name="wanted">The seats to cancel, sorted; null for the whole booking.</param>
    public static string OfWish(string sub, IReadOnlyList<string>? wanted) =>
        wanted is null ? Of("whole", sub) : Of("seats", [sub, .. wanted]);

    /// <summary>Whether this is such an id.</summary>
    /// <param name="id">Any text, or nothing.</param>
    public static bool IsValid(string? id) => id?.Length == Length && id.All(char.IsAsciiHexDigitLower);

    /// <summary>As JSON, so that no two lists of texts are the same text.</summary>
    private static string Of(string what, params string[] parts)
    {
        var text = string.Join(',', parts.Prepend(what).Select(part => $"\"{JsonEncodedText.Encode(part)}\""));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
