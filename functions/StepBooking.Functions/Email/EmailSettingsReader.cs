using System.Globalization;
using System.Text.Json;

namespace StepBooking.Functions.Email;

/// <summary>
/// Reads the secret: <c>{"server_address", "port", "username", "password", "customer_support"}</c>, as key/value pairs or as plain JSON
/// text on one line or several; the port as text or as a number. Other members are somebody else's.
/// </summary>
public static class EmailSettingsReader
{
    /// <summary>The port where the secret names none: submission, with STARTTLS.</summary>
    public const int UsualPort = 587;

    private const string Expected =
        "The e-mail secret must be a JSON object with server_address, port, username, password and customer_support, each a text.";

    /// <summary>Reads a secret's text.</summary>
    /// <exception cref="FormatException">It is something else; what it says is not repeated.</exception>
    public static EmailSettings Read(string? secret)
    {
        try
        {
            using var document = JsonDocument.Parse(secret ?? string.Empty);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : throw new FormatException(Expected);
        }
        catch (JsonException)
        {
            // The parser's complaint could quote the secret.
            throw new FormatException(Expected);
        }
    }

    private static EmailSettings Read(JsonElement secret) =>
        new(Text(secret, "server_address"), Port(secret), Text(secret, "username"), Text(secret, "password"), Text(secret, "customer_support"));

    private static string? Text(JsonElement secret, string name) => Member(secret, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => string.IsNullOrWhiteSpace(text.GetString()) ? null : text.GetString()!.Trim(),
        _ => throw new FormatException(Expected),
    };

    private static int Port(JsonElement secret)
    {
        var text = Member(secret, "port") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : Text(secret, "port");
        if (text is null)
            return UsualPort;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? port
            : throw new FormatException("The port in the e-mail secret must be a number from 1 to 65535.");
    }

    private static JsonElement? Member(JsonElement secret, string name) =>
        secret.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
