using StepBooking.StatesLanguage.Definition;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>Reads items from the text of one object.</summary>
internal static class ItemFormats
{
    /// <summary>The items, so many at most (null or 0: all).</summary>
    /// <exception cref="System.Text.Json.JsonException">It is not JSON.</exception>
    /// <exception cref="InvalidDataException">It holds no array.</exception>
    public static JsonList Read(ItemReader reader, string text, long? most)
    {
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        var items = reader.InputType switch
        {
            "CSV" => Csv.Read(text, reader.Headers, reader.Delimiter),
            "JSONL" => text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Select(Json.Parse),
            _ => Pointed(reader.Pointer, Json.Parse(text)) as JsonList
                ?? throw new InvalidDataException("Attempting to map over non-iterable node."),
        };
        return new JsonList(First(items, most));
    }

    /// <summary>The first items, so many at most (null or 0: all).</summary>
    public static IEnumerable<Json> First(IEnumerable<Json> items, long? most) =>
        most is > 0 ? items.Take((int)Math.Min(most.Value, int.MaxValue)) : items;

    private static Json? Pointed(string? pointer, Json whole)
    {
        Json? value = whole;
        foreach (var step in (pointer ?? string.Empty).Split('/').Skip(1))
        {
            value = (value as JsonMap)?[step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)];
        }

        return value;
    }
}
