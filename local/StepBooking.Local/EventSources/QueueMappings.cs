using System.Collections.Concurrent;

namespace StepBooking.Local.EventSources;

/// <summary>The declared mappings of queues to functions.</summary>
internal sealed class QueueMappings
{
    private readonly ConcurrentDictionary<string, QueueMapping> mappings = new(StringComparer.Ordinal);

    /// <summary>All of them, by id.</summary>
    public IReadOnlyList<QueueMapping> All => [.. mappings.Values.OrderBy(mapping => mapping.Id, StringComparer.Ordinal)];

    /// <summary>Adds or replaces one.</summary>
    public void Add(QueueMapping mapping) => mappings[mapping.Id] = mapping;
}
