using StepBooking.Local.Aws;

namespace StepBooking.Local.Events;

/// <summary>The ARNs of EventBridge.</summary>
internal static class EventArns
{
    /// <summary>The name of the bus that every account has.</summary>
    public const string Default = "default";

    private const string BusMark = ":event-bus/";

    /// <summary>The ARN of a bus.</summary>
    public static string Bus(string name) => DeskAccount.Arn("events", $"event-bus/{name}");

    /// <summary>The ARN of a rule.</summary>
    public static string Rule(string bus, string name) => DeskAccount.Arn("events", bus == Default ? $"rule/{name}" : $"rule/{bus}/{name}");

    /// <summary>The name of a bus that is given by its name or its ARN; the default bus where none is given.</summary>
    public static string BusName(string? nameOrArn) => nameOrArn switch
    {
        null => Default,
        _ when nameOrArn.IndexOf(BusMark, StringComparison.Ordinal) is var at and >= 0 => nameOrArn[(at + BusMark.Length)..],
        _ => nameOrArn,
    };

    /// <summary>Whether an ARN is one of a bus.</summary>
    public static bool IsBus(string arn) => arn.StartsWith(Bus(""), StringComparison.Ordinal);
}
