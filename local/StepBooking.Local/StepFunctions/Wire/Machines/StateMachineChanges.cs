using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Machines;
using StepBooking.StatesLanguage.Definition;

namespace StepBooking.Local.StepFunctions.Wire.Machines;

/// <summary>CreateStateMachine, UpdateStateMachine and DeleteStateMachine.</summary>
/// <param name="machines">The machines.</param>
/// <param name="definitions">Looks at definitions.</param>
/// <param name="deletions">Ends what is being deleted.</param>
/// <param name="time">The time of changes.</param>
internal sealed class StateMachineChanges(
    StateMachineRegistry machines, DefinitionCheck definitions, Deletions deletions, TimeProvider time) : IOperations
{
    /// <summary>The most characters of a definition, from the quotas of Step Functions.</summary>
    public const int LongestDefinition = 1_048_576;

    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("CreateStateMachine", ToCreate, Create),
        new("UpdateStateMachine", ToUpdate, Update),
        new("DeleteStateMachine", Permissions.OnMachine("DeleteStateMachine"), Delete),
    ];

    private static IEnumerable<AwsPermission> ToCreate(Fields fields)
    {
        var arn = StateMachineRegistry.Arn(ResourceName.Check(fields.Required("name", 80, 1)));
        yield return Permissions.Of("CreateStateMachine", arn);
        if (fields.Flag("publish", otherwise: false))
            yield return Permissions.Of("PublishStateMachineVersion", arn);
        if (TagList.Read(fields).Count > 0)
            yield return Permissions.Of("TagResource", arn);
        yield return Permissions.ToPass(Arns.Role(fields.Required("roleArn", 256, 1)));
    }

    private static IEnumerable<AwsPermission> ToUpdate(Fields fields)
    {
        var machine = Arns.Machine(fields.Required("stateMachineArn", 256, 1));
        yield return Permissions.OnMachine("UpdateStateMachine", machine);
        if (fields.Flag("publish", otherwise: false))
            yield return Permissions.OnMachine("PublishStateMachineVersion", machine);
        if (fields.Optional("roleArn", 256, 1) is { } role)
            yield return Permissions.ToPass(Arns.Role(role));
    }

    private static string? Description(Fields fields, bool isPublished)
    {
        var description = fields.Optional("versionDescription", 256, isSecret: true);
        return description is null || isPublished
            ? description
            : throw Refusals.Wrong("Version description can only be set when publish is true");
    }

    /// <summary>
    /// Makes a machine. The same request again is answered as the first time, a different role or other tags notwithstanding;
    /// any other use of the name is refused.
    /// </summary>
    private async Task<JsonObject> Create(Fields fields, CancellationToken cancellationToken)
    {
        var arn = StateMachineRegistry.Arn(ResourceName.Check(fields.Required("name", 80, 1)));
        var text = fields.Required("definition", LongestDefinition, 1, isSecret: true);
        var type = fields.OneOf("type", "STANDARD", "EXPRESS") == "EXPRESS" ? WorkflowType.Express : WorkflowType.Standard;
        var settings = new MachineSettings(
            text,
            Arns.Role(fields.Required("roleArn", 256, 1)),
            Configurations.Logging(fields) ?? Configurations.NoLogging,
            Configurations.Tracing(fields) ?? false,
            Configurations.Encryption(fields) ?? Configurations.NoEncryption);
        var isPublished = fields.Flag("publish", otherwise: false);
        var description = Description(fields, isPublished);
        var tags = TagList.Add(ImmutableDictionary<string, string>.Empty, TagList.Read(fields), arn);
        var definition = await Read(text, type, cancellationToken);
        var made = machines.Change(arn, there =>
        {
            if (there is not null)
                return Repeated(there) ? there : throw AlreadyThere(there);
            var now = time.GetUtcNow();
            var machine = new RegisteredMachine
            {
                Arn = arn,
                Type = type,
                Created = now,
                Current = MachineRevision.Make(settings, definition, (arn, type), now, isFirst: true),
                PublishedAtOnce = isPublished,
                Tags = tags,
            };
            return isPublished ? machine.Publish(description, now) : machine;
        })!;
        var answer = new JsonObject { ["stateMachineArn"] = arn, ["creationDate"] = Instants.Seconds(made.Created) };
        if (isPublished)
            answer["stateMachineVersionArn"] = made.VersionArn(made.Published!.Number);
        return answer;

        bool Repeated(RegisteredMachine there) =>
            !there.IsDeleting && there.Type == type && there.PublishedAtOnce == isPublished
            && there.Current.Settings.IsSame(settings, ignoringRole: true)
            && (!isPublished || (there.Published is { } version && version.Description == description));
    }

    private static AwsError AlreadyThere(RegisteredMachine there) => there.IsDeleting
        ? Refusals.Deleting(there.Arn)
        : new AwsError("StateMachineAlreadyExists", $"State Machine Already Exists: '{there.Arn}'");

    /// <summary>Gives a machine a new revision, unless it is the same as before. Executions that run keep the old one.</summary>
    private async Task<JsonObject> Update(Fields fields, CancellationToken cancellationToken)
    {
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required("stateMachineArn", 256, 1)));
        if (reference.Qualifier is not null)
            throw StateMachineRegistry.Missing(reference.Whole);
        var text = fields.Optional("definition", LongestDefinition, 1, isSecret: true);
        var role = fields.Optional("roleArn", 256, 1);
        var logging = Configurations.Logging(fields);
        var tracing = Configurations.Tracing(fields);
        var encryption = Configurations.Encryption(fields);
        var isPublished = fields.Flag("publish", otherwise: false);
        var description = Description(fields, isPublished);
        if (text is null && role is null && logging is null && tracing is null && encryption is null)
        {
            throw new AwsError(
                "MissingRequiredParameter",
                "Either the definition, the role ARN, the LoggingConfiguration, or the TracingConfiguration must be specified");
        }

        var type = machines.Find(reference).Type;
        var definition = text is null ? null : await Read(text, type, cancellationToken);
        var now = time.GetUtcNow();
        var updated = machines.Change(reference.Arn, there =>
        {
            var machine = Usable(there, reference);
            var before = machine.Current.Settings;
            var settings = new MachineSettings(
                text ?? before.Definition,
                role is null ? before.RoleArn : Arns.Role(role),
                logging ?? before.Logging,
                tracing ?? before.Tracing,
                encryption ?? before.Encryption);
            var changed = settings.IsSame(before) ? machine : machine with
            {
                Current = MachineRevision.Make(
                    settings, definition ?? machine.Current.Machine.Definition, (machine.Arn, type), now, isFirst: false),
            };
            return isPublished ? changed.Publish(description, now) : changed;
        })!;
        var answer = new JsonObject { ["updateDate"] = Instants.Seconds(now) };
        if (updated.Current.Id is { } id)
            answer["revisionId"] = id;
        if (isPublished)
            answer["stateMachineVersionArn"] = updated.VersionArn(updated.Published!.Number);
        return answer;
    }

    /// <summary>
    /// Deletes a machine with its versions and aliases, once its executions have ended. What is not there is deleted already.
    /// </summary>
    private JsonObject Delete(Fields fields)
    {
        var reference = Refusals.Unlabelled(Arns.Machine(fields.Required("stateMachineArn", 256, 1)));
        if (reference.Qualifier is not null)
            throw Refusals.Wrong($"This operation does not support the ARN of a version or an alias: '{reference.Whole}'");
        if (machines.Change(reference.Arn, there => there is null ? null : there with { IsDeleting = true }) is { } machine)
            deletions.Begin(machine);
        return [];
    }

    /// <summary>A machine that can be changed.</summary>
    /// <exception cref="AwsError"><c>StateMachineDoesNotExist</c> or <c>StateMachineDeleting</c>.</exception>
    internal static RegisteredMachine Usable(RegisteredMachine? machine, MachineReference reference) => machine switch
    {
        null => throw StateMachineRegistry.Missing(reference.Whole),
        { IsDeleting: true } => throw Refusals.Deleting(machine.Arn),
        _ => machine,
    };

    private async Task<StateMachineDefinition> Read(string text, WorkflowType type, CancellationToken cancellationToken)
    {
        try
        {
            return await definitions.Read(text, type, cancellationToken);
        }
        catch (InvalidDefinitionException refused)
        {
            throw new AwsError("InvalidDefinition", refused.Message);
        }
    }
}
