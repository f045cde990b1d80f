using System.Text.Json.Nodes;
using StepBooking.Local.StepFunctions.Machines;

namespace StepBooking.Local.StepFunctions.Wire.Machines;

/// <summary>PublishStateMachineVersion, ListStateMachineVersions and DeleteStateMachineVersion.</summary>
/// <param name="machines">The machines.</param>
/// <param name="tokens">Makes page tokens.</param>
/// <param name="time">The time of publishing.</param>
internal sealed class VersionOperations(StateMachineRegistry machines, PageTokens tokens, TimeProvider time) : IOperations
{
    /// <summary>The most versions of a state machine, from PublishStateMachineVersion's documentation.</summary>
    private const int Most = 1000;

    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("PublishStateMachineVersion", Permissions.OnMachine("PublishStateMachineVersion"), Publish),
        new("ListStateMachineVersions", Permissions.OnMachine("ListStateMachineVersions"), List),
        new("DeleteStateMachineVersion", Permissions.OnMachine("DeleteStateMachineVersion", "stateMachineVersionArn", 2000), Delete),
    ];

    private static MachineReference Unqualified(Fields fields)
    {
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required("stateMachineArn", 256, 1)));
        return reference.Qualifier is null ? reference : throw StateMachineRegistry.Missing(reference.Whole);
    }

    private JsonObject Publish(Fields fields)
    {
        var reference = Unqualified(fields);
        var revision = fields.Optional("revisionId");
        var description = fields.Optional("description", 256, isSecret: true);
        var published = machines.Change(reference.Arn, there =>
        {
            var machine = StateMachineChanges.Usable(there, reference);
            var current = machine.Current.Id ?? MachineRevision.Initial;
            if (revision is not null && revision != current)
            {
                throw Refusals.Conflict(
                    $"Failed to publish the State Machine version for revision {revision}. "
                    + $"The current State Machine revision is {current}.");
            }

            return machine.Published is null && machine.Versions.Count >= Most
                ? throw Refusals.TooMany($"A state machine can have at most {Most} versions.")
                : machine.Publish(description, time.GetUtcNow());
        })!;
        return Show(published, published.Published!);
    }

    private JsonObject List(Fields fields)
    {
        var reference = Unqualified(fields);
        var machine = machines.Find(reference);
        return Paging.Page(
            fields,
            tokens,
            $"ListStateMachineVersions {reference.Arn}",
            "stateMachineVersions",
            machine.Versions.Reverse(),
            version => Show(machine, version));
    }

    /// <summary>Deletes a version; one that is not there is deleted already. Its executions run on.</summary>
    private JsonObject Delete(Fields fields)
    {
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required("stateMachineVersionArn", 2000, 1)));
        if (reference.Version is not { } number)
            throw Refusals.Wrong($"The ARN must be that of a state machine version. Received: {reference.Whole}");
        machines.Change(reference.Arn, there =>
        {
            var aliases = there?.Aliases.Where(a => a.Routes.Any(r => r.Version == number)).Select(a => a.Name).ToList();
            return aliases is { Count: > 0 }
                ? throw Refusals.Conflict(
                    "Version to be deleted must not be referenced by an alias. Current list of aliases referencing this version: "
                    + $"[{string.Join(", ", aliases)}]")
                : there is null ? null : there with { Versions = there.Versions.RemoveAll(v => v.Number == number) };
        });
        return [];
    }

    private static JsonObject Show(RegisteredMachine machine, MachineVersion version) => new()
    {
        ["stateMachineVersionArn"] = machine.VersionArn(version.Number),
        ["creationDate"] = Instants.Seconds(version.Created),
    };
}
