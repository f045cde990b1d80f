using System.Collections.Concurrent;
using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions;

/// <summary>The state machines that run.</summary>
internal sealed class StateMachineRegistry
{
    private readonly ConcurrentDictionary<string, DeployedStateMachine> byArn = new(StringComparer.Ordinal);

    /// <summary>All of them, by name.</summary>
    public IEnumerable<DeployedStateMachine> All => byArn.Values.OrderBy(m => m.Machine.Name, StringComparer.Ordinal);

    /// <summary>The ARN of a machine of that name.</summary>
    public static string Arn(string name) => DeskAccount.Arn("states", $"stateMachine:{name}");

    /// <summary>Adds a machine, or replaces the one of that name.</summary>
    public void Add(DeployedStateMachine machine) => byArn[machine.Machine.Arn] = machine;

    /// <summary>The machine of an ARN.</summary>
    /// <exception cref="AwsError"><c>InvalidArn</c> or <c>StateMachineDoesNotExist</c>.</exception>
    public DeployedStateMachine Find(string arn) => byArn.TryGetValue(Arns.StateMachine(arn), out var machine)
        ? machine
        : throw new AwsError("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{arn}'");
}
