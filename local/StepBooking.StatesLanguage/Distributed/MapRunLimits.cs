using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Distributed;

/// <summary>What of a map run can be changed while it runs. What is null stays as it is.</summary>
/// <param name="MaxConcurrency">How many child executions may run at once; 0: as many as the engine allows.</param>
/// <param name="ToleratedFailurePercentage">The share of failed items, in percent, that it bears.</param>
/// <param name="ToleratedFailureCount">How many failed items it bears.</param>
public sealed record MapRunLimits(long? MaxConcurrency, double? ToleratedFailurePercentage, long? ToleratedFailureCount)
{
    internal string ToText() => new JsonMap([
        new("maxConcurrency", MaxConcurrency is { } most ? new JsonNumber(most) : JsonNull.Instance),
        new("toleratedFailurePercentage", ToleratedFailurePercentage is { } share ? new JsonNumber(share) : JsonNull.Instance),
        new("toleratedFailureCount", ToleratedFailureCount is { } count ? new JsonNumber(count) : JsonNull.Instance),
    ]).ToText();

    internal static MapRunLimits Read(string text)
    {
        var members = (JsonMap)Json.Parse(text);
        double? Number(string name) => (members[name] as JsonNumber)?.Value;
        return new MapRunLimits(
            (long?)Number("maxConcurrency"), Number("toleratedFailurePercentage"), (long?)Number("toleratedFailureCount"));
    }
}
