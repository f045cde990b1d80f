using System.Globalization;

namespace StepBooking.Local.StepFunctions;

/// <summary>An ARN of a state machine, taken apart.</summary>
/// <param name="Arn">The state machine's own ARN.</param>
/// <param name="Label">The distributed Map state whose children are meant, or null.</param>
/// <param name="Qualifier">A version's number or an alias's name, or null.</param>
internal sealed record MachineReference(string Arn, string? Label, string? Qualifier)
{
    /// <summary>The state machine's name.</summary>
    public string Name => Arn[(Arn.LastIndexOf(':') + 1)..];

    /// <summary>The version's number, where the qualifier is one.</summary>
    public int? Version => int.TryParse(Qualifier, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The whole ARN.</summary>
    public string Whole => (Label, Qualifier) switch
    {
        (null, null) => Arn,
        (null, _) => $"{Arn}:{Qualifier}",
        (_, null) => $"{Arn}/{Label}",
        _ => $"{Arn}/{Label}:{Qualifier}",
    };
}
