namespace StepBooking.FaultExplorer.Schedules;

/// <summary>All that tells one run of a scenario from another; its text is the seed that replays it.</summary>
/// <param name="Scenario">The scenario, by name.</param>
/// <param name="Placements">What somebody does, and when.</param>
/// <param name="Faults">What goes wrong.</param>
internal record Schedule(string Scenario, IReadOnlyList<Placement> Placements, IReadOnlyList<Fault> Faults)
{
    /// <summary>The run in which nothing goes wrong.</summary>
    public static Schedule Calm(string scenario) => new(scenario, [], []);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is no schedule.</exception>
    public static Schedule Parse(string seed)
    {
        if (RandomSchedule.TryParse(seed) is { } random)
            return random;
        var parts = seed.Split(':', 2);
        var placements = new List<Placement>();
        var faults = new List<Fault>();
        foreach (var part in parts.ElementAtOrDefault(1)?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (Placement.TryParse(part) is { } placement)
                placements.Add(placement);
            else
                faults.Add(Fault.Parse(part));
        }

        return new Schedule(parts[0], placements, faults);
    }

    /// <summary>What strikes an invocation; null for nothing.</summary>
    public virtual Fault? FaultOf(int invocation) => Faults.FirstOrDefault(fault => fault.Invocation == invocation);

    /// <summary>What somebody does before a write of an invocation.</summary>
    public virtual IEnumerable<string> ActionsAt(int invocation, int write) =>
        Placements.Where(each => each.Invocation == invocation && each.Write == write).Select(each => each.Action);

    /// <summary>The same with one more fault.</summary>
    public Schedule With(Fault fault) => this with { Faults = [.. Faults, fault] };

    /// <summary>The same with something done.</summary>
    public Schedule With(Placement placement) => this with { Placements = [.. Placements, placement] };

    /// <inheritdoc/>
    public override string ToString() => $"{Scenario}:{string.Join(',', Placements.Select(each => each.ToString()).Concat(Faults.Select(each => each.ToString())))}";
}
