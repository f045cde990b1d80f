using System.Text.Json.Nodes;

namespace StepBooking.Checking.Exports;

/// <summary>Members of an object as a file has it.</summary>
internal static class Members
{
    /// <summary>A text that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static string Text(this JsonObject item, string name) => item.Maybe<string>(name) ?? throw Expected(name, "a text");

    /// <summary>A whole number that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static long Number(this JsonObject item, string name) =>
        item.Maybe<long?>(name, "a whole number") ?? throw Expected(name, "a whole number");

    /// <summary>A member if it is there; the default if it is absent or null.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static T? Maybe<T>(this JsonObject item, string name, string what = "a text")
    {
        if (item[name] is not { } value)
            return default;
        return value is JsonValue plain && plain.TryGetValue<T>(out var found) ? found : throw Expected(name, what);
    }

    private static FormatException Expected(string name, string what) => new($"'{name}' was expected as {what}.");
}
