using System.Globalization;
using System.Text.Json;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary>A batch of offerings' documents: those that are some, and those that are refused at once.</summary>
internal sealed record OfferingBatch(IReadOnlyList<OfferingDocument> Documents, IReadOnlyList<LoadRefusal> Refused)
{
    private const int Most = 1000;
    private const int LongestId = 128;

    /// <summary>Reads <c>{"offerings": […]}</c>.</summary>
    /// <exception cref="ApiProblem">It is none: 400.</exception>
    internal static OfferingBatch Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("offerings", out var list)
            || list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > Most)
        {
            throw Problems.Invalid(
                "offerings", string.Create(CultureInfo.InvariantCulture, $"Expected a list of at most {Most} offerings."));
        }

        var documents = new Dictionary<string, OfferingDocument>(StringComparer.Ordinal);
        var refused = new List<LoadRefusal>();
        foreach (var (index, item) in list.EnumerateArray().Index())
        {
            if (!OfferingDocument.Parse(item, null).Is(out var document, out var refusal))
                refused.Add(new LoadRefusal(IdOf(item, index), refusal.Field, refusal.Detail));
            else if (!documents.TryAdd(document.Offering.Id, document))
                refused.Add(new LoadRefusal(document.Offering.Id, "id", "It stands in the batch twice; the first one counts."));
        }

        return new OfferingBatch([.. documents.Values], refused);
    }

    private static string IdOf(JsonElement item, int index) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
        && id.GetRawText() is { Length: > 2 and <= LongestId } raw
            ? raw[1..^1]
            : string.Create(CultureInfo.InvariantCulture, $"offerings[{index}]");
}
