using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Running;

/// <summary>The item of an iteration, as the context object shows it.</summary>
internal sealed record MapItem(int Index, Json Value)
{
    public JsonMap ToContext() => new([new("Item", new JsonMap([new("Index", Json.From(Index)), new("Value", Value)]))]);
}
