using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Queues;

/// <summary>Message attributes as the JSON protocol writes them: <c>{name: {DataType, StringValue | BinaryValue}}</c>.</summary>
internal static class MessageAttributes
{
    private const int Most = 10;

    /// <summary>The attributes, if they are right.</summary>
    /// <exception cref="AwsError">There are too many, or one has no type or no value.</exception>
    internal static JsonObject Checked(JsonObject given)
    {
        if (given.Count > Most)
            throw Invalid($"Number of message attributes [{given.Count}] exceeds the allowed maximum [{Most}].");
        var result = new JsonObject();
        foreach (var (name, attribute) in given)
            result[name] = Checked(name, AwsJson.Map(attribute));
        return result;
    }

    /// <summary>Those of the attributes that a receiver asks for: by name, by <c>prefix.*</c>, or all.</summary>
    internal static JsonObject Selected(JsonObject all, IReadOnlyCollection<string> wanted) => new(all
        .Where(attribute => wanted.Any(name => name is "All" or ".*" || name == attribute.Key
            || (name.EndsWith(".*", StringComparison.Ordinal) && attribute.Key.StartsWith(name[..^2], StringComparison.Ordinal))))
        .Select(attribute => KeyValuePair.Create(attribute.Key, attribute.Value?.DeepClone())));

    /// <summary>How much an attribute counts towards the message's size, in bytes.</summary>
    internal static int Size(string name, JsonNode? attribute)
    {
        var given = AwsJson.Map(attribute);
        var binary = AwsJson.Text(given["BinaryValue"]);
        var text = Encoding.UTF8.GetByteCount(name + AwsJson.Text(given["DataType"]) + AwsJson.Text(given["StringValue"]));
        return binary is not null && Base64.IsValid(binary, out var bytes) ? text + bytes : text;
    }

    private static JsonObject Checked(string name, JsonObject attribute)
    {
        var type = AwsJson.Text(attribute["DataType"]) ?? "";
        var (member, known) = type.Split('.')[0] switch
        {
            "String" or "Number" => ("StringValue", true),
            "Binary" => ("BinaryValue", true),
            _ => ("", false),
        };
        if (!known)
            throw Invalid($"The type of message (user) attribute '{name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.");
        var value = AwsJson.Text(attribute[member]);
        if (string.IsNullOrEmpty(value))
            throw Invalid($"Message (user) attribute '{name}' must contain a non-empty value of type '{type.Split('.')[0]}'.");
        return member == "StringValue" || Base64.IsValid(value)
            ? new JsonObject { ["DataType"] = type, [member] = value }
            : throw Invalid($"The value of message (user) attribute '{name}' is not Base64.");
    }

    private static AwsError Invalid(string message) => new("InvalidParameterValueException", message) { QueryCode = "InvalidParameterValue" };
}
