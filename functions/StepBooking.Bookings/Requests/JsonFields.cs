using System.Globalization;
using System.Text.Json;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Bookings.Requests;

/// <summary>
/// Reads the members of somebody else's JSON object. The first one that is wrong is kept as the refusal, naming it; reading goes
/// on, so a caller reads everything and looks at <see cref="Refusal"/> once. Nothing is thrown.
/// </summary>
internal sealed class JsonFields
{
    private const int LongestName = 64;

    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);
    private readonly string path;

    /// <summary>Takes an object's members.</summary>
    /// <param name="json">What should be an object.</param>
    /// <param name="self">What the object itself is called in a refusal.</param>
    /// <param name="path">What stands before the names of its members, <c>seats[0].</c> for example.</param>
    internal JsonFields(JsonElement json, string self, string path = "")
    {
        this.path = path;
        if (json.ValueKind != JsonValueKind.Object)
        {
            Refusal = new Reason("invalid", self, $"Expected an object, found {Found(json)}.");
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            var name = JsonText.NameOf(member);
            if (!members.TryAdd(name, member.Value))
            {
                Refuse(name, "It stands here twice.");
            }
        }
    }

    /// <summary>The first refusal, or null.</summary>
    internal Reason? Refusal { get; private set; }

    /// <summary>Says that a member is wrong, unless another one was before.</summary>
    internal void Refuse(string name, string detail)
    {
        var bounded = name.Length <= LongestName ? name : name[..LongestName];
        Refusal ??= new Reason("invalid", path + bounded, detail);
    }

    /// <summary>Takes over the refusal of a part.</summary>
    internal void Refuse(Reason? refusal) => Refusal ??= refusal;

    /// <summary>Whether there is such a member, of whatever value.</summary>
    internal bool Has(string name) => members.ContainsKey(name);

    /// <summary>The member itself, or null if there is none.</summary>
    internal JsonElement? Any(string name)
    {
        read.Add(name);
        return members.TryGetValue(name, out var value) ? value : null;
    }

    /// <summary>A text of 1 to <paramref name="longest"/> characters; null, and refused if required, when there is none.</summary>
    internal string? Text(string name, int longest, bool required = false)
    {
        if (Any(name) is not { } value)
        {
            return Missing<string>(name, required);
        }

        if (value.ValueKind == JsonValueKind.String && JsonText.Of(value) is { Length: > 0 } text && text.Length <= longest)
        {
            return text;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"Expected a text of 1 to {longest} characters, found {Found(value)}."));
        return null;
    }

    /// <summary>A text that also passes a check; what it should be is said in the refusal.</summary>
    internal string? Text(string name, int longest, Func<string, bool> passes, string expected, bool required = false)
    {
        var text = Text(name, longest, required);
        if (text is null || passes(text))
        {
            return text;
        }

        Refuse(name, $"Expected {expected}.");
        return null;
    }

    /// <summary>A whole number between two bounds; null, and refused if required, when there is none.</summary>
    internal long? Whole(string name, long least, long most, bool required = false)
    {
        if (Any(name) is not { } value)
        {
            return Missing<long?>(name, required);
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"Expected a whole number from {least} to {most}, found {Found(value)}."));
        return null;
    }

    /// <summary>True or false; null when there is none.</summary>
    internal bool? Flag(string name)
    {
        if (Any(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse(name, $"Expected true or false, found {Found(value)}.");
        return null;
    }

    /// <summary>The items of a list of 1 to <paramref name="most"/>; null, and refused if required, when there is none.</summary>
    internal IReadOnlyList<JsonElement>? List(string name, int most, bool required = false)
    {
        if (Any(name) is not { } value)
        {
            return Missing<IReadOnlyList<JsonElement>>(name, required);
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() is > 0 and var count && count <= most)
        {
            return [.. value.EnumerateArray()];
        }

        Refuse(name, string.Create(CultureInfo.InvariantCulture, $"Expected a list of 1 to {most}, found {Found(value)}."));
        return null;
    }

    /// <summary>The members that nobody asked for, in their order: for a reader that takes any.</summary>
    internal IReadOnlyList<KeyValuePair<string, JsonElement>> Others() => [.. members.Where(member => !read.Contains(member.Key))];

    /// <summary>Refuses every member that nobody asked for: call it last.</summary>
    internal void NoOthers()
    {
        foreach (var name in members.Keys.Where(name => !read.Contains(name)))
        {
            Refuse(name, "There is no such field.");
        }
    }

    /// <summary>What a value is, in a word, without repeating it.</summary>
    internal static string Found(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => string.Create(CultureInfo.InvariantCulture, $"a list of {value.GetArrayLength()}"),
        JsonValueKind.String => string.Create(CultureInfo.InvariantCulture, $"a text of {JsonText.Of(value).Length} characters"),
        JsonValueKind.Number => "a number",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Null => "null",
        _ => "nothing",
    };

    private T? Missing<T>(string name, bool required)
    {
        if (required)
        {
            Refuse(name, "It is missing.");
        }

        return default;
    }
}
