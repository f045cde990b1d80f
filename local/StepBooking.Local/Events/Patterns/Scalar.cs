using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.Events.Patterns;

/// <summary>Values that are neither objects nor lists.</summary>
internal static class Scalar
{
    /// <summary>The text, or null where it is none.</summary>
    public static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string?)value : null;

    /// <summary>The number, or null where it is none.</summary>
    public static double? Number(JsonNode? value) => value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;

    /// <summary>Whether two are the same; numbers by value.</summary>
    public static bool Same(JsonNode? one, JsonNode? other) => Number(one) is { } number
        ? number.Equals(Number(other))
        : one?.GetValueKind() == other?.GetValueKind() && one?.ToString() == other?.ToString();
}
