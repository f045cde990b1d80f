using System.Globalization;
using Amazon.DynamoDBv2.Model;

namespace StepBooking.Bookings.Store;

/// <summary>Attribute values from plain ones, and back. Times are epoch milliseconds.</summary>
public static class Item
{
    /// <summary>A whole number.</summary>
    public static AttributeValue Number(long value) => new() { N = value.ToString(CultureInfo.InvariantCulture) };

    /// <summary>A time.</summary>
    public static AttributeValue Time(DateTimeOffset value) => Number(value.ToUnixTimeMilliseconds());

    /// <summary>A text.</summary>
    public static AttributeValue Text(string value) => new(value);

    /// <summary>A list; it may be empty.</summary>
    public static AttributeValue List(IEnumerable<AttributeValue> values) => new() { L = [.. values], IsLSet = true };

    /// <summary>A map; it may be empty.</summary>
    public static AttributeValue Map(Dictionary<string, AttributeValue> values) => new() { M = values, IsMSet = true };

    /// <summary>A set of texts; it must not be empty.</summary>
    public static AttributeValue Set(IEnumerable<string> values) => new() { SS = [.. values] };

    /// <summary>The whole number of a value.</summary>
    public static long ToLong(AttributeValue value) => long.Parse(value.N, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <summary>The whole number of an attribute; null when there is none.</summary>
    public static long? LongOf(IReadOnlyDictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.N is not null ? ToLong(value) : null;

    /// <summary>The text of an attribute; null when there is none.</summary>
    public static string? TextOf(IReadOnlyDictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) ? value.S : null;

    /// <summary>The time of an attribute; null when there is none.</summary>
    public static DateTimeOffset? TimeOf(IReadOnlyDictionary<string, AttributeValue> item, string name) =>
        LongOf(item, name) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : null;

    /// <summary>The set of texts of an attribute; empty when there is none.</summary>
    public static IReadOnlySet<string> SetOf(IReadOnlyDictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.SS is { } set ? set.ToHashSet(StringComparer.Ordinal) : [];

    /// <summary>The list of an attribute; empty when there is none.</summary>
    public static IReadOnlyList<AttributeValue> ListOf(IReadOnlyDictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.L is { } list ? list : [];

    /// <summary>The map of an attribute; empty when there is none.</summary>
    public static IReadOnlyDictionary<string, AttributeValue> MapOf(IReadOnlyDictionary<string, AttributeValue> item, string name) =>
        item.TryGetValue(name, out var value) && value.M is { } map ? map : new Dictionary<string, AttributeValue>();
}
