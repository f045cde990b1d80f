using System.Text.Json;

namespace StepBooking.Compat.Lambda.Tests.Runtime;

/// <summary>What a function answered.</summary>
/// <param name="Path">Where, below /2018-06-01/runtime/.</param>
/// <param name="Body">What.</param>
/// <param name="Headers">The request's headers.</param>
internal sealed record RuntimeAnswer(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;
}
