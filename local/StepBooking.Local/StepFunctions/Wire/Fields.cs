using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Reads a request's members, refusing what breaks their constraints as AWS words it.</summary>
/// <param name="body">The request's body.</param>
internal sealed class Fields(JsonObject body)
{
    /// <summary>A member that is text and has to be there.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string Required(string name, int longest = int.MaxValue) => Optional(name, longest) ?? throw Missing(name);

    /// <summary>A member that is text, or null.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string? Optional(string name, int longest = int.MaxValue, int shortest = 0)
    {
        var text = AwsJson.Text(body[name]);
        if (text?.Length > longest)
            throw Broken($"Value at '{name}' failed to satisfy constraint: Member must have length less than or equal to {longest}");
        if (text?.Length < shortest)
            throw Broken(name, text, $"Member must have length greater than or equal to {shortest}");
        return text;
    }

    /// <summary>A JSON text of at most 262,144 bytes, or null.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string? Payload(string name)
    {
        const int longest = 262_144;
        var text = AwsJson.Text(body[name]);
        return text is null || Encoding.UTF8.GetByteCount(text) <= longest
            ? text
            : throw Broken($"Value at '{name}' failed to satisfy constraint: Member must have length less than or equal to {longest}");
    }

    /// <summary>One of some words, or null.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string? OneOf(string name, params string[] words)
    {
        var text = AwsJson.Text(body[name]);
        return text is null || words.Contains(text, StringComparer.Ordinal)
            ? text
            : throw Broken(name, text, $"Member must satisfy enum value set: [{string.Join(", ", words)}]");
    }

    /// <summary>The page size: 100 unless the request says otherwise, 1000 at most.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public int PageSize()
    {
        const int most = 1000;
        var size = AwsJson.Number(body["maxResults"]) ?? 0;
        return size switch
        {
            0 => 100,
            < 0 => throw Broken("maxResults", size.ToString(CultureInfo.InvariantCulture), "Member must have value greater than or equal to 0"),
            > most => throw Broken("maxResults", size.ToString(CultureInfo.InvariantCulture), $"Member must have value less than or equal to {most}"),
            _ => size,
        };
    }

    /// <summary>A member that is true or false.</summary>
    /// <exception cref="AwsError"><c>SerializationException</c>.</exception>
    public bool Flag(string name, bool otherwise) => body[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw new AwsError("SerializationException", $"The member '{name}' must be true or false."),
    };

    /// <summary>What refuses a request without a member.</summary>
    public static AwsError Missing(string name) => Broken($"Value null at '{name}' failed to satisfy constraint: Member must not be null");

    private static AwsError Broken(string name, string value, string constraint) =>
        Broken($"Value '{value}' at '{name}' failed to satisfy constraint: {constraint}");

    private static AwsError Broken(string what) => new("ValidationException", $"1 validation error detected: {what}");
}
