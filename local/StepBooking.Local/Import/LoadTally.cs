using System.Text.Json.Nodes;

namespace StepBooking.Local.Import;

/// <summary>What became of offerings that were handed over.</summary>
/// <param name="Loaded">How many were written.</param>
/// <param name="Unchanged">How many were so already.</param>
/// <param name="Refused">Which were not taken, each with its reason, in a line.</param>
internal sealed record LoadTally(int Loaded, int Unchanged, IReadOnlyList<string> Refused)
{
    internal static LoadTally Nothing { get; } = new(0, 0, []);

    internal int Count => Loaded + Unchanged + Refused.Count;

    public static LoadTally operator +(LoadTally one, LoadTally other) =>
        new(one.Loaded + other.Loaded, one.Unchanged + other.Unchanged, [.. one.Refused, .. other.Refused]);

    /// <summary>Reads the answer of LoadOfferings.</summary>
    internal static LoadTally Read(JsonNode answer) => new(
        answer["loaded"]!.GetValue<int>(),
        answer["unchanged"]!.GetValue<int>(),
        [.. answer["refused"]!.AsArray().Select(refusal => $"{refusal!["id"]}: {refusal["field"]}: {refusal["detail"]}")]);
}
