using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Reads a request's members, refusing what breaks their constraints as AWS words it.</summary>
/// <param name="body">The request's body, or a structure in it.</param>
/// <param name="place">What its members' names are preceded by in messages: <c>routingConfiguration.1.member.</c>.</param>
internal sealed class Fields(JsonObject body, string place = "")
{
    /// <summary>Whether a member is there.</summary>
    public bool Has(string name) => body[name] is not null;

    /// <summary>A member that is text and has to be there.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string Required(string name, int longest = int.MaxValue, int shortest = 0, bool isSecret = false) =>
        Optional(name, longest, shortest, isSecret) ?? throw Missing(place + name);

    /// <summary>A member that is text, or null.</summary>
    /// <param name="name">The member.</param>
    /// <param name="longest">The most characters.</param>
    /// <param name="shortest">The fewest.</param>
    /// <param name="isSecret">Whether a complaint does not repeat it: data, definitions and descriptions.</param>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string? Optional(string name, int longest = int.MaxValue, int shortest = 0, bool isSecret = false)
    {
        var text = AwsJson.Text(body[name]);
        var shown = isSecret ? null : text;
        if (text?.Length > longest)
            throw Broken(name, shown, $"Member must have length less than or equal to {longest}");
        if (text?.Length < shortest)
            throw Broken(name, shown, $"Member must have length greater than or equal to {shortest}");
        return text;
    }

    /// <summary>A member that is text of a certain form, or null.</summary>
    /// <param name="name">The member.</param>
    /// <param name="longest">The most characters; the fewest is one.</param>
    /// <param name="form">What matches it.</param>
    /// <param name="pattern">The form as AWS writes it.</param>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string? Formed(string name, int longest, Regex form, string pattern)
    {
        var text = Optional(name, longest, 1);
        return text is null || form.IsMatch(text)
            ? text
            : throw Broken(name, text, $"Member must satisfy regular expression pattern: {pattern}");
    }

    /// <summary>A JSON text of at most 262,144 bytes, or null.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public string? Payload(string name)
    {
        const int longest = 262_144;
        var text = AwsJson.Text(body[name]);
        return text is null || Encoding.UTF8.GetByteCount(text) <= longest
            ? text
            : throw Broken(name, null, $"Member must have length less than or equal to {longest}");
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
    public int PageSize() => (int)(Number("maxResults", 0, 1000) ?? 0) is var size and not 0 ? size : 100;

    /// <summary>A member that is a whole number, or null.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public long? Number(string name, long least, long most = long.MaxValue) => (long?)Decimal(name, least, most, isWhole: true);

    /// <summary>A member that is a number, or null.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c> or <c>SerializationException</c>.</exception>
    public double? Fraction(string name, double least, double most) =>
        (double?)Decimal(name, (decimal)least, (decimal)most, isWhole: false);

    /// <summary>A member that is true or false.</summary>
    /// <exception cref="AwsError"><c>SerializationException</c>.</exception>
    public bool Flag(string name, bool otherwise) => body[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw new AwsError("SerializationException", $"The member '{name}' must be true or false."),
    };

    /// <summary>A member that is a structure, or null.</summary>
    /// <exception cref="AwsError"><c>SerializationException</c>.</exception>
    public Fields? Structure(string name) => body[name] is { } node ? new Fields(AwsJson.Map(node), $"{place}{name}.") : null;

    /// <summary>A member that is a list of structures, or null.</summary>
    /// <exception cref="AwsError"><c>SerializationException</c>.</exception>
    public IReadOnlyList<Fields>? Structures(string name) => body[name] is { } node
        ? [.. AwsJson.List(node).Select((item, at) => new Fields(AwsJson.Map(item), $"{place}{name}.{at + 1}.member."))]
        : null;

    /// <summary>A member that is a list of text, or null.</summary>
    /// <exception cref="AwsError"><c>SerializationException</c>.</exception>
    public IReadOnlyList<string>? Texts(string name) => body[name] is { } node
        ? [.. AwsJson.List(node).Select(item => AwsJson.Text(item) ?? throw Missing(place + name))]
        : null;

    /// <summary>What refuses a request without a member.</summary>
    public static AwsError Missing(string name) => Broken($"Value null at '{name}' failed to satisfy constraint: Member must not be null");

    /// <summary>What refuses a member that breaks a constraint.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">What it is, or null where that is not repeated.</param>
    /// <param name="constraint">What it has to be, in AWS's words.</param>
    public AwsError Broken(string name, string? value, string constraint) =>
        Broken($"Value {(value is null ? "" : $"'{value}' ")}at '{place}{name}' failed to satisfy constraint: {constraint}");

    private static AwsError Broken(string what) => new("ValidationException", $"1 validation error detected: {what}");

    private decimal? Decimal(string name, decimal least, decimal most, bool isWhole)
    {
        if (body[name] is not { } node)
            return null;
        if (node is not JsonValue || node.GetValueKind() != System.Text.Json.JsonValueKind.Number
            || !decimal.TryParse(node.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || (isWhole && number != decimal.Truncate(number)))
        {
            throw new AwsError("SerializationException", $"The member '{name}' must be a number.");
        }

        string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
        if (number < least)
            throw Broken(name, Text(number), $"Member must have value greater than or equal to {Text(least)}");
        return number > most ? throw Broken(name, Text(number), $"Member must have value less than or equal to {Text(most)}") : number;
    }
}
