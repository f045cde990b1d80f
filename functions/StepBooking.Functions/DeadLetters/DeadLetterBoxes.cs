using System.Text.Json;

namespace StepBooking.Functions.DeadLetters;

/// <summary>Every dead-letter queue of the stage, by the name that operators call it.</summary>
/// <param name="queues">The queues.</param>
public sealed class DeadLetterBoxes(IReadOnlyDictionary<string, DeadLetterBox> queues)
{
    /// <summary>Their names, in the order of the alphabet.</summary>
    public IEnumerable<string> Names => queues.Keys.Order(StringComparer.Ordinal);

    /// <summary>The queue of a name; null when there is none.</summary>
    public DeadLetterBox? Find(string? name) => name is null ? null : queues.GetValueOrDefault(name);

    /// <summary>Reads what the environment says: <c>{"intake": {"url": …, "source": …}}</c>.</summary>
    internal static DeadLetterBoxes Read(string json) =>
        new(JsonSerializer.Deserialize(json, DeadLetterJson.Default.DictionaryStringDeadLetterBox) ?? []);
}
