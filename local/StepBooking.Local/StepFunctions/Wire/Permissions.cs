using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>
/// What the operations need, as the service authorization reference has it: actions on versions and aliases are authorised on
/// the state machine, and the qualifier is the condition key <c>states:StateMachineQualifier</c>.
/// </summary>
internal static class Permissions
{
    /// <summary>Needs the action on no resource in particular.</summary>
    public static Func<Fields, IEnumerable<AwsPermission>> OnAnything(string action) => _ => [Of(action, "*")];

    /// <summary>Needs the action on the state machine that a member names.</summary>
    /// <param name="action">The action.</param>
    /// <param name="member">The member.</param>
    /// <param name="longest">The most characters that it may have.</param>
    public static Func<Fields, IEnumerable<AwsPermission>> OnMachine(string action, string member = "stateMachineArn", int longest = 256) =>
        fields => [OnMachine(action, Arns.Machine(fields.Required(member, longest, 1)))];

    /// <summary>Needs the action on the execution that a member names.</summary>
    public static Func<Fields, IEnumerable<AwsPermission>> OnExecution(string action) =>
        fields => [Of(action, Arns.Execution(fields.Required("executionArn", 256, 1)))];

    /// <summary>Needs the action on the execution that a member names, which may be one that a map run started.</summary>
    public static Func<Fields, IEnumerable<AwsPermission>> OnKeptExecution(string action) =>
        fields => [Of(action, Arns.KeptExecution(fields.Required("executionArn", 256, 1)))];

    /// <summary>Needs the action on the activity that a member names.</summary>
    public static Func<Fields, IEnumerable<AwsPermission>> OnActivity(string action) =>
        fields => [Of(action, Arns.Activity(fields.Required("activityArn", 256, 1)))];

    /// <summary>Needs the action on the map run that a member names.</summary>
    public static Func<Fields, IEnumerable<AwsPermission>> OnMapRun(string action) =>
        fields => [Of(action, Arns.MapRun(fields.Required("mapRunArn", 2000, 1)))];

    /// <summary>An action on a state machine.</summary>
    public static AwsPermission OnMachine(string action, MachineReference machine)
    {
        var needed = Of(action, machine.Arn);
        return machine.Qualifier is not { } qualifier ? needed : needed with
        {
            Context = new Dictionary<string, IReadOnlyList<string>> { ["states:StateMachineQualifier"] = [qualifier] },
        };
    }

    /// <summary>Leave to give a role to Step Functions.</summary>
    public static AwsPermission ToPass(string roleArn) => new("iam:PassRole", roleArn)
    {
        Context = new Dictionary<string, IReadOnlyList<string>> { ["iam:PassedToService"] = ["states.amazonaws.com"] },
    };

    /// <summary>An action of Step Functions.</summary>
    public static AwsPermission Of(string action, string resource) => new($"states:{action}", resource);
}
