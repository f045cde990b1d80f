using StepBooking.StatesLanguage.Running;

namespace StepBooking.Local.StepFunctions.Machines;

/// <summary>What an execution was started from. It is kept with the execution.</summary>
/// <param name="Revision">The key of the machine's revision.</param>
/// <param name="VersionArn">The version, or null.</param>
/// <param name="AliasArn">The alias, or null.</param>
/// <param name="TraceHeader">The trace header that was given, or null.</param>
internal sealed record ExecutionOrigin(string Revision, string? VersionArn, string? AliasArn, string? TraceHeader)
{
    /// <summary>The labels that the engine keeps with the execution.</summary>
    public IReadOnlyDictionary<string, string> Labels
    {
        get
        {
            (string Name, string? Value)[] all =
                [("revision", Revision), ("version", VersionArn), ("alias", AliasArn), ("trace", TraceHeader)];
            return all.Where(label => label.Value is not null).ToDictionary(label => label.Name, label => label.Value!);
        }
    }

    /// <summary>What an execution was started from; null where that was not kept: it is one of a map run.</summary>
    public static ExecutionOrigin? Of(Execution execution)
    {
        var labels = execution.Labels;
        return labels.TryGetValue("revision", out var revision)
            ? new ExecutionOrigin(
                revision, labels.GetValueOrDefault("version"), labels.GetValueOrDefault("alias"), labels.GetValueOrDefault("trace"))
            : null;
    }
}
