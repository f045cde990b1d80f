using Amazon.DynamoDBv2.Model;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>The items that a run wrote, by key: what it is judged by, and what it leaves behind.</summary>
internal sealed class TouchedItems
{
    private readonly HashSet<(string Pk, string Sk)> _before = [];
    private readonly HashSet<(string Pk, string Sk)> _since = [];

    /// <summary>Those that it wrote since it began.</summary>
    public IReadOnlyCollection<(string Pk, string Sk)> Since => _since;

    /// <summary>All that it wrote, what was there before it began included.</summary>
    public IEnumerable<(string Pk, string Sk)> Ever => _before.Concat(_since).Distinct();

    /// <summary>One was written.</summary>
    /// <param name="item">The item, or its key.</param>
    public void Touch(Dictionary<string, AttributeValue> item)
    {
        lock (_since)
            _since.Add((item["pk"].S, item["sk"].S));
    }

    /// <summary>What was written so far was there before the run.</summary>
    public void Opened()
    {
        _before.UnionWith(_since);
        _since.Clear();
    }
}
