using System.Globalization;
using System.Text.Json;

namespace StepBooking.Local.RestApi;

/// <summary>What a template came to.</summary>
/// <param name="Text">What it wrote.</param>
/// <param name="ResponseOverride">What it set of <c>$context.responseOverride</c>: <c>status</c>, <c>header</c>.</param>
internal sealed record RenderedTemplate(string Text, JsonElement ResponseOverride)
{
    /// <summary>The status it set: a whole number from 100 to 599, anything else is ignored.</summary>
    public int? Status =>
        ResponseOverride.TryGetProperty("status", out JsonElement status)
        && int.TryParse(status.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        && number is >= 100 and <= 599 ? number : null;

    /// <summary>The headers it set.</summary>
    public IEnumerable<KeyValuePair<string, string>> Headers =>
        ResponseOverride.TryGetProperty("header", out JsonElement headers)
            ? headers.EnumerateObject().Select(static header => KeyValuePair.Create(header.Name, header.Value.ToString()))
            : [];
}
