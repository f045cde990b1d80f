using System.Text.Json;

namespace StepBooking.Compat.AwsSdk;

/// <summary>Reads the members of an answer: what is missing or null in it is null here, lists and maps too.</summary>
internal static class JsonElementExtensions
{
    internal static string? Text(this JsonElement json, string name) => json.Member(name)?.GetString();

    internal static int? Whole(this JsonElement json, string name) => json.Member(name)?.GetInt32();

    internal static long? Long(this JsonElement json, string name) => json.Member(name)?.GetInt64();

    internal static bool? Flag(this JsonElement json, string name) => json.Member(name)?.GetBoolean();

    /// <summary>A time in UTC; it travels as seconds since 1970, fractions allowed.</summary>
    internal static DateTime? Time(this JsonElement json, string name) => json.Member(name) is { } seconds
        ? DateTime.UnixEpoch.AddTicks((long)(seconds.GetDecimal() * TimeSpan.TicksPerSecond))
        : null;

    /// <summary>Bytes; they travel as base64.</summary>
    internal static MemoryStream? Blob(this JsonElement json, string name) => json.Member(name) is { } text
        ? new MemoryStream(text.GetBytesFromBase64())
        : null;

    internal static List<string>? Texts(this JsonElement json, string name) => json.List(name, static item => item.GetString()!);

    internal static List<T>? List<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Member(name) is { } items ? [.. items.EnumerateArray().Select(read)] : null;

    internal static Dictionary<string, T>? Map<T>(this JsonElement json, string name, Func<JsonElement, T> read) =>
        json.Member(name) is { } map
            ? map.EnumerateObject().ToDictionary(entry => entry.Name, entry => read(entry.Value), StringComparer.Ordinal)
            : null;

    internal static T? Object<T>(this JsonElement json, string name, Func<JsonElement, T> read)
        where T : class => json.Member(name) is { } value ? read(value) : null;

    private static JsonElement? Member(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
