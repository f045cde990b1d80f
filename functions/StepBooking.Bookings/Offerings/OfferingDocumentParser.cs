using System.Text.Json;
using StepBooking.Bookings.Requests;

namespace StepBooking.Bookings.Offerings;

/// <summary>Reads the members of an offering's document.</summary>
internal static class OfferingDocumentParser
{
    private const int LongestId = 128;
    private const int LongestWord = 64;
    private const int LongestTitle = 200;
    private const int LongestHoldSeconds = 3600;

    internal static Validated<Offering> Parse(JsonElement json, string? id)
    {
        var fields = new JsonFields(json, "body");
        var kind = OfferingKinds.Parse(fields.Text(
            "kind", LongestWord, word => OfferingKinds.Parse(word) is not null, string.Join(", ", OfferingKinds.Words), required: true));
        var ownId = fields.Text("id", LongestId, IsId, "lower-case letters, digits and hyphens", required: id is null) ?? id ?? "";
        var provider = fields.Text("provider", LongestWord, IsProvider, "letters, digits, hyphens, dots", required: true) ?? "";
        var title = fields.Text("title", LongestTitle, IsOneLine, "one line", required: true) ?? "";
        var zone = fields.Text("zone", LongestWord, IsOneLine, "the name of a time zone") ?? "UTC";
        var currency = fields.Text("currency", 3, IsCurrency, "an ISO 4217 code such as INR", required: true) ?? "";
        var fares = FareParser.Parse(fields);
        var plan = SeatPlanParser.Parse(fields, fares);
        var holdSeconds = fields.Whole("holdSeconds", 1, LongestHoldSeconds) ?? 600;
        var onePending = fields.Flag("onePending") ?? false;
        var approval = fields.Flag("approval") ?? false;
        var when = JourneyParser.Parse(fields, kind);
        fields.NoOthers();
        CheckId(fields, ownId, id, kind);
        FareParser.Check(fields, fares, when);
        SeatPlanParser.Check(fields, plan, kind, when);
        if (fields.Refusal is { } refusal)
        {
            return refusal;
        }

        return new Offering
        {
            Id = ownId,
            Kind = kind!.Value,
            Provider = provider,
            Title = title,
            Place = when.Place,
            Stops = when.Stops,
            Start = when.Start,
            End = when.End,
            Zone = zone,
            Currency = currency,
            Fares = fares,
            Plan = plan,
            Approval = approval,
            HoldSeconds = (int)holdSeconds,
            OnePending = onePending,
            Free = plan.Classes.ToDictionary(one => one.Class, one => one.Names.LongCount()),
        };
    }

    private static void CheckId(JsonFields fields, string ownId, string? id, OfferingKind? kind)
    {
        if (id is not null && ownId != id)
        {
            fields.Refuse("id", "It is not the id in the address.");
        }
        else if (!IsId(ownId) || (kind is { } known && !ownId.StartsWith(known.IdPrefix(), StringComparison.Ordinal)))
        {
            fields.Refuse("id", $"Expected lower-case letters, digits and hyphens that begin with {kind?.IdPrefix()}.");
        }
    }

    private static bool IsId(string text) =>
        text.Length <= LongestId
        && text.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-');

    private static bool IsProvider(string text) =>
        text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.' or '_');

    private static bool IsOneLine(string text) => !string.IsNullOrWhiteSpace(text) && !text.Any(char.IsControl);

    private static bool IsCurrency(string text) => text.Length == 3 && text.All(char.IsAsciiLetterUpper);
}
