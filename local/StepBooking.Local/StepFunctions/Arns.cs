using System.Text.RegularExpressions;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions;

/// <summary>Tells ARNs of Step Functions from other text.</summary>
internal static partial class Arns
{
    /// <summary>An ARN of a state machine.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string StateMachine(string arn) => Machines().IsMatch(arn) ? arn : throw Invalid(arn);

    /// <summary>An ARN of an execution.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c>.</exception>
    public static string Execution(string arn) => Executions().IsMatch(arn) ? arn : throw Invalid(arn);

    private static AwsError Invalid(string arn) => new("InvalidArn", $"Invalid Arn: '{arn}'");

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:stateMachine:[^:\s]{1,80}\z")]
    private static partial Regex Machines();

    [GeneratedRegex(
        @"\Aarn:aws[a-z-]*:states:[a-z0-9-]+:[0-9]{12}:"
        + @"(execution:[^:\s]{1,80}:[^:\s]{1,80}|express:[^:\s]{1,80}:[^:\s]{1,80}:[0-9a-f-]{36})\z")]
    private static partial Regex Executions();
}
