using System.Buffers;
using System.Text.Json;
using System.Text.RegularExpressions;
using StepBooking.Bookings.Contacts;

namespace StepBooking.Functions.Customers;

/// <summary>The pre-token-generation event, V1_0: what it says of a customer, and the answer that changes nothing.</summary>
internal static partial class PreTokenGeneration
{
    private const int LongestEmail = 320;
    private const int LongestLanguage = 35;
    private const string Overrides = "claimsOverrideDetails";

    /// <summary>The customer's verified addresses; null if the event names no customer.</summary>
    internal static Contact? ContactOf(JsonElement trigger)
    {
        var attributes = Member(Member(trigger, "request"), "userAttributes");
        if (Text(attributes, "sub") is not { Length: > 0 and <= 128 } sub)
            return null;
        return new Contact
        {
            Sub = sub,
            Email = Verified(attributes, "email") is { Length: <= LongestEmail } email && email.Contains('@', StringComparison.Ordinal)
                ? email
                : null,
            Phone = Verified(attributes, "phone_number") is { } phone && E164().IsMatch(phone) ? phone : null,
            Language = Text(attributes, "locale") is { Length: > 0 and <= LongestLanguage } language ? language : null,
        };
    }

    /// <summary>The provider that they sign in for, an attribute that only an administrator can set; null for anybody else.</summary>
    internal static string? ProviderOf(JsonElement trigger) =>
        Text(Member(Member(trigger, "request"), "userAttributes"), "custom:provider") is { Length: > 0 and <= 64 } provider ? provider : null;

    /// <summary>The same event, its response overriding nothing.</summary>
    internal static JsonElement AnswerTo(JsonElement trigger)
    {
        if (trigger.ValueKind != JsonValueKind.Object)
            return trigger;

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            Copy(writer, trigger, but: "response");
            writer.WriteStartObject("response");
            Copy(writer, Member(trigger, "response"), but: Overrides);
            writer.WriteNull(Overrides);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        using var answer = JsonDocument.Parse(buffer.WrittenMemory);
        return answer.RootElement.Clone();
    }

    private static void Copy(Utf8JsonWriter writer, JsonElement? from, string but)
    {
        if (from is not { ValueKind: JsonValueKind.Object } members)
            return;
        foreach (var member in members.EnumerateObject().Where(member => !member.NameEquals(but)))
            member.WriteTo(writer);
    }

    private static JsonElement? Member(JsonElement? json, string name) =>
        json is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? attributes, string name) =>
        Member(attributes, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static string? Verified(JsonElement? attributes, string name) =>
        string.Equals(Text(attributes, name + "_verified"), "true", StringComparison.OrdinalIgnoreCase) ? Text(attributes, name) : null;

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.CultureInvariant)]
    private static partial Regex E164();
}
