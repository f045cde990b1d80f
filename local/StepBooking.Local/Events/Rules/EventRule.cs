using StepBooking.Local.Events.Patterns;
using StepBooking.Local.Events.Schedules;

namespace StepBooking.Local.Events.Rules;

/// <summary>A rule on a bus: which events, or which times, and whom they are sent to.</summary>
internal sealed record EventRule
{
    /// <summary>Its name, unique on its bus.</summary>
    public required string Name { get; init; }

    /// <summary>The name of its bus.</summary>
    public required string Bus { get; init; }

    /// <summary>Which events; null for none.</summary>
    public EventPattern? Pattern { get; init; }

    /// <summary>Which times; null for none.</summary>
    public Schedule? Schedule { get; init; }

    /// <summary>Whether it is switched on.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>What it is for; null where nothing was said.</summary>
    public string? Description { get; init; }

    /// <summary>Its role; null for none.</summary>
    public string? RoleArn { get; init; }

    /// <summary>Whether the template declares it, so that every start makes it anew.</summary>
    public bool Declared { get; init; }

    /// <summary>Whom the events are sent to.</summary>
    public IReadOnlyList<EventTarget> Targets { get; init; } = [];

    /// <summary>Its ARN.</summary>
    public string Arn => EventArns.Rule(Bus, Name);
}
