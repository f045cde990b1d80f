using System.Collections.Immutable;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>A state machine with all that belongs to it.</summary>
internal sealed record RegisteredMachine
{
    /// <summary>Its ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>Standard or Express.</summary>
    public required WorkflowType Type { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>What it is now.</summary>
    public required MachineRevision Current { get; init; }

    /// <summary>Whether the template declares it: then it is there only after the template was made.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>Whether it is being deleted: it goes when its last execution has ended.</summary>
    public bool IsDeleting { get; init; }

    /// <summary>Whether CreateStateMachine published a version.</summary>
    public bool PublishedAtOnce { get; init; }

    /// <summary>The number of the last version; 0 before the first.</summary>
    public int LastVersion { get; init; }

    /// <summary>Its versions, oldest first.</summary>
    public ImmutableList<MachineVersion> Versions { get; init; } = [];

    /// <summary>Its aliases, oldest first.</summary>
    public ImmutableList<MachineAlias> Aliases { get; init; } = [];

    /// <summary>Its tags.</summary>
    public ImmutableDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Its name.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];

    /// <summary>The version that was published of what it is now, or null.</summary>
    public MachineVersion? Published => Versions.LastOrDefault(v => v.Revision.Key == Current.Key);

    /// <summary>A version's ARN.</summary>
    public string VersionArn(int number) => $"{Arn}:{number}";

    /// <summary>An alias's ARN.</summary>
    public string AliasArn(string name) => $"{Arn}:{name}";

    /// <summary>A version, or null.</summary>
    public MachineVersion? Version(int? number) => Versions.Find(v => v.Number == number);

    /// <summary>An alias, or null.</summary>
    public MachineAlias? Alias(string? name) => Aliases.Find(a => a.Name == name);

    /// <summary>The same with what it is now published; unchanged where that has been done.</summary>
    /// <param name="description">The version's description, or null.</param>
    /// <param name="now">The time.</param>
    public RegisteredMachine Publish(string? description, DateTimeOffset now) => Published is not null ? this : this with
    {
        LastVersion = LastVersion + 1,
        Versions = Versions.Add(new MachineVersion(LastVersion + 1, now, description, Current)),
    };
}
