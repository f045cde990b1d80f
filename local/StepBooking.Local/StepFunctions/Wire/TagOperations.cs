using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Activities;
using StepBooking.Local.StepFunctions.Machines;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>TagResource, UntagResource and ListTagsForResource, for state machines and activities.</summary>
/// <param name="machines">The machines.</param>
/// <param name="activities">The activities.</param>
internal sealed class TagOperations(StateMachineRegistry machines, ActivityRegistry activities) : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("TagResource", On("TagResource"), Tag),
        new("UntagResource", On("UntagResource"), Untag),
        new("ListTagsForResource", On("ListTagsForResource"), List),
    ];

    private static Func<Fields, IEnumerable<AwsPermission>> On(string action) => fields =>
    {
        var arn = Arn(fields);
        return Arns.TypeOf(arn) == "activity"
            ? [Permissions.Of(action, Arns.Activity(arn))]
            : [Permissions.OnMachine(action, Arns.Machine(arn))];
    };

    private static string Arn(Fields fields) => fields.Required("resourceArn", 256, 1);

    private JsonObject Tag(Fields fields)
    {
        var arn = Arn(fields);
        _ = fields.Structures("tags") ?? throw Fields.Missing("tags");
        var tags = TagList.Read(fields);
        Change(arn, there => TagList.Add(there, tags, arn));
        return [];
    }

    private JsonObject Untag(Fields fields)
    {
        var keys = fields.Texts("tagKeys") ?? throw Fields.Missing("tagKeys");
        Change(Arn(fields), there => there.RemoveRange(keys));
        return [];
    }

    private JsonObject List(Fields fields)
    {
        var arn = Arn(fields);
        var tags = (Arns.TypeOf(arn) == "activity" ? activities.TryFind(arn)?.Tags : machines.TryFind(arn)?.Tags)
            ?? throw Refusals.NotFound(arn);
        return new JsonObject
        {
            ["tags"] = new JsonArray([.. tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(Show)]),
        };
    }

    private static JsonObject Show(KeyValuePair<string, string> tag) => new() { ["key"] = tag.Key, ["value"] = tag.Value };

    private void Change(string arn, Func<ImmutableDictionary<string, string>, ImmutableDictionary<string, string>> change)
    {
        if (Arns.TypeOf(arn) == "activity")
            activities.Change(arn, there => there is null ? throw Refusals.NotFound(arn) : there with { Tags = change(there.Tags) });
        else
            machines.Change(arn, there => there is null ? throw Refusals.NotFound(arn) : there with { Tags = change(there.Tags) });
    }
}
