using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Machines;

namespace StepBooking.Local.StepFunctions.Wire.Machines;

/// <summary>CreateStateMachineAlias and its like: update, describe, list, delete.</summary>
/// <param name="machines">The machines.</param>
/// <param name="tokens">Makes page tokens.</param>
/// <param name="time">The time of changes.</param>
internal sealed partial class AliasOperations(StateMachineRegistry machines, PageTokens tokens, TimeProvider time) : IOperations
{
    private const string Arn = "stateMachineAliasArn";

    /// <summary>The most aliases of a state machine, from CreateStateMachineAlias's documentation.</summary>
    private const int Most = 100;

    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("CreateStateMachineAlias", ToCreate, Create),
        new("UpdateStateMachineAlias", Permissions.OnMachine("UpdateStateMachineAlias", Arn), Update),
        new("DescribeStateMachineAlias", Permissions.OnMachine("DescribeStateMachineAlias", Arn), Describe),
        new("ListStateMachineAliases", Permissions.OnMachine("ListStateMachineAliases"), List),
        new("DeleteStateMachineAlias", Permissions.OnMachine("DeleteStateMachineAlias", Arn), Delete),
    ];

    private static IEnumerable<AwsPermission> ToCreate(Fields fields)
    {
        var (machine, _) = Routing.Read(fields) ?? throw Fields.Missing("routingConfiguration");
        return [Permissions.OnMachine("CreateStateMachineAlias", new MachineReference(machine, null, Name(fields)))];
    }

    private static string Name(Fields fields) =>
        fields.Formed("name", 80, Names(), @"^(?=.*[a-zA-Z_\-\.])[a-zA-Z0-9_\-\.]+$") ?? throw Fields.Missing("name");

    private static MachineReference Reference(Fields fields)
    {
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required(Arn, 256, 1)));
        return reference is { Qualifier: not null, Version: null }
            ? reference
            : throw Refusals.Wrong($"The ARN must be that of a state machine alias. Received: {reference.Whole}");
    }

    private static RegisteredMachine WithVersions(RegisteredMachine? machine, string arn, IReadOnlyList<AliasRoute> routes)
    {
        var usable = machine switch
        {
            null => throw Refusals.NoReference(),
            { IsDeleting: true } => throw Refusals.Deleting(arn),
            _ => machine,
        };
        return routes.All(r => usable.Version(r.Version) is not null) ? usable : throw Refusals.NoReference();
    }

    [GeneratedRegex(@"\A(?=.*[a-zA-Z_\-.])[a-zA-Z0-9_\-.]+\z")]
    private static partial Regex Names();

    private JsonObject Create(Fields fields)
    {
        var name = Name(fields);
        var description = fields.Optional("description", 256, isSecret: true);
        var (arn, routes) = Routing.Read(fields) ?? throw Fields.Missing("routingConfiguration");
        var changed = machines.Change(arn, there =>
        {
            var machine = WithVersions(there, arn, routes);
            if (machine.Alias(name) is { } alias)
            {
                return alias.Description == description && alias.Routes.SequenceEqual(routes) ? machine : throw Refusals.Conflict(
                    "Failed to create alias because an alias with the same name and a different routing configuration already exists.");
            }

            var now = time.GetUtcNow();
            return machine.Aliases.Count >= Most
                ? throw Refusals.TooMany($"A state machine can have at most {Most} aliases.")
                : machine with { Aliases = machine.Aliases.Add(new MachineAlias(name, now, now, description, routes)) };
        })!;
        return Show(changed, changed.Alias(name)!);
    }

    private JsonObject Update(Fields fields)
    {
        var reference = Reference(fields);
        var description = fields.Optional("description", 256, isSecret: true);
        var routing = Routing.Read(fields);
        if (description is null && routing is null)
        {
            throw Refusals.Wrong(
                "Either the description or the routing configuration must be specified", "MISSING_REQUIRED_PARAMETER");
        }

        if (routing is { } given && given.Machine != reference.Arn)
        {
            throw Refusals.Wrong(
                "Routing configuration must contain versions of the alias's state machine.", "INVALID_ROUTING_CONFIGURATION");
        }

        var now = time.GetUtcNow();
        machines.Change(reference.Arn, there =>
        {
            var machine = WithVersions(there, reference.Arn, routing?.Routes ?? []);
            var alias = machine.Alias(reference.Qualifier) ?? throw Refusals.NoReference();
            var changed = alias with
            {
                Description = description ?? alias.Description,
                Routes = routing?.Routes ?? alias.Routes,
                Updated = now,
            };
            return machine with { Aliases = machine.Aliases.Replace(alias, changed) };
        });
        return new JsonObject { ["updateDate"] = Instants.Seconds(now) };
    }

    private JsonObject Describe(Fields fields)
    {
        var reference = Reference(fields);
        var machine = machines.TryFind(reference.Arn);
        var alias = machine?.Alias(reference.Qualifier) ?? throw Refusals.NoReference();
        var answer = Show(machine!, alias);
        answer["name"] = alias.Name;
        if (alias.Description is { } description)
            answer["description"] = description;
        answer["routingConfiguration"] = new JsonArray([.. alias.Routes.Select(r => new JsonObject
        {
            ["stateMachineVersionArn"] = machine!.VersionArn(r.Version), ["weight"] = r.Weight,
        })]);
        answer["updateDate"] = Instants.Seconds(alias.Updated);
        return answer;
    }

    /// <summary>The aliases of a machine, or only those that lead to one version, newest first.</summary>
    private JsonObject List(Fields fields)
    {
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required("stateMachineArn", 256, 1)));
        var machine = machines.Find(reference);
        if (reference.Qualifier is not null && machine.Version(reference.Version) is null)
            throw Refusals.NoReference();
        var aliases = machine.Aliases.Where(a => reference.Version is null || a.Routes.Any(r => r.Version == reference.Version)).Reverse();
        return Paging.Page(
            fields, tokens, $"ListStateMachineAliases {reference.Whole}", "stateMachineAliases", aliases, a => Show(machine, a));
    }

    /// <summary>Deletes an alias; one that is not there is deleted already.</summary>
    private JsonObject Delete(Fields fields)
    {
        var reference = Reference(fields);
        machines.Change(reference.Arn, there =>
            there is null ? null : there with { Aliases = there.Aliases.RemoveAll(a => a.Name == reference.Qualifier) });
        return [];
    }

    private static JsonObject Show(RegisteredMachine machine, MachineAlias alias) => new()
    {
        [Arn] = machine.AliasArn(alias.Name),
        ["creationDate"] = Instants.Seconds(alias.Created),
    };
}
