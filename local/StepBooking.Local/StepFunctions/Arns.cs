using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions;

/// <summary>Tells ARNs of Step Functions from other text.</summary>
internal static partial class Arns
{
    /// <summary>An ARN of a state machine, of one of its versions or aliases, or of what a distributed Map state's children run.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static MachineReference Machine(string arn)
    {
        var resource = Resource(arn, "stateMachine");
        if (Machines().Match(resource) is not { Success: true } match)
            throw Invalid($"Invalid ARN: {arn}");
        string? Part(string name) => match.Groups[name] is { Success: true } part ? part.Value : null;
        return new MachineReference(arn[..(arn.Length - resource.Length)] + match.Groups["name"].Value, Part("label"), Part("qualifier"));
    }

    /// <summary>An ARN of an execution of a Standard state machine: what Express ones do is not kept.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string Execution(string arn) =>
        Executions().IsMatch(Resource(arn, "execution")) ? arn : throw Invalid($"Invalid ARN: {arn}");

    /// <summary>An ARN of an execution of a Standard state machine, or of any that a map run started.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string KeptExecution(string arn) => MappedExpress().IsMatch(arn) ? arn : Execution(arn);

    /// <summary>The state machine of an execution.</summary>
    public static string MachineOf(string executionArn)
    {
        var parts = executionArn.Split(':');
        return string.Join(':', [.. parts[..5], "stateMachine", parts[6]]);
    }

    /// <summary>An ARN of an activity.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string Activity(string arn) => Names().IsMatch(Resource(arn, "activity")) ? arn : throw Invalid($"Invalid ARN: {arn}");

    /// <summary>An ARN of a run of a distributed Map state.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string MapRun(string arn) => MapRuns().IsMatch(Resource(arn, "mapRun")) ? arn : throw Invalid($"Invalid ARN: {arn}");

    /// <summary>An ARN of a role.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string Role(string arn) => Roles().IsMatch(arn) ? arn : throw Invalid(arn);

    /// <summary>The type in an ARN of Step Functions: <c>stateMachine</c>, <c>activity</c>.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string TypeOf(string arn) => Prefix().Match(arn) is { Success: true } match
        ? match.Groups["type"].Value
        : throw Invalid($"Invalid ARN prefix: {arn}");

    /// <summary>What follows the type.</summary>
    private static string Resource(string arn, string type)
    {
        var given = TypeOf(arn);
        return given == type ? arn[Prefix().Match(arn).Length..] : throw Invalid($"Resource type not valid in this context: {given}");
    }

    private static AwsError Invalid(string what) => new("InvalidArn", $"Invalid Arn: '{what}'");

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:(?<type>[a-zA-Z]+):")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\A(?<name>[^:/\s]{1,80})(/(?<label>[^:/\s]{1,40}))?(:(?<qualifier>[^:/\s]{1,80}))?\z")]
    private static partial Regex Machines();

    [GeneratedRegex(@"\A[^:/\s]{1,80}(/[^:/\s]{1,40})?:[^:\s]{1,80}\z")]
    private static partial Regex Executions();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:express:[^:/\s]{1,80}/[^:/\s]{1,40}:[^:\s]{1,80}:[^:\s]{1,80}\z")]
    private static partial Regex MappedExpress();

    [GeneratedRegex(@"\A[^:/\s]{1,80}\z")]
    private static partial Regex Names();

    [GeneratedRegex(@"\A[^:/\s]{1,80}/[^:/\s]{1,40}:[^:\s]{1,80}\z")]
    private static partial Regex MapRuns();

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::[0-9]{12}:role/\S+\z")]
    private static partial Regex Roles();
}
