using System.Collections.Immutable;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.StepFunctions.Wire;
using StepBooking.Local.StepFunctions.Wire.Machines;

namespace StepBooking.Local.StepFunctions.Activities;

/// <summary>CreateActivity, DeleteActivity, DescribeActivity, ListActivities and GetActivityTask.</summary>
/// <param name="activities">The activities.</param>
/// <param name="queues">Where their tasks wait.</param>
/// <param name="executions">Whose tasks they are.</param>
/// <param name="tokens">Makes page tokens.</param>
/// <param name="time">The time of making.</param>
internal sealed class ActivityOperations(
    ActivityRegistry activities, ActivityQueues queues, ExecutionFinder executions, PageTokens tokens, TimeProvider time) : IOperations
{
    /// <inheritdoc/>
    public IEnumerable<Operation> All =>
    [
        new("CreateActivity", ToCreate, Create),
        new("DeleteActivity", Permissions.OnActivity("DeleteActivity"), Delete),
        new("DescribeActivity", Permissions.OnActivity("DescribeActivity"), Describe),
        new("ListActivities", Permissions.OnAnything("ListActivities"), List),
        new("GetActivityTask", Permissions.OnActivity("GetActivityTask"), Poll),
    ];

    private static IEnumerable<AwsPermission> ToCreate(Fields fields)
    {
        var arn = ActivityRegistry.Arn(ResourceName.Check(fields.Required("name", 80, 1)));
        yield return Permissions.Of("CreateActivity", arn);
        if (TagList.Read(fields).Count > 0)
            yield return Permissions.Of("TagResource", arn);
    }

    private static string Arn(Fields fields) => Arns.Activity(fields.Required("activityArn", 256, 1));

    private static JsonObject Summary(Activity activity) => new()
    {
        ["activityArn"] = activity.Arn,
        ["name"] = activity.Name,
        ["creationDate"] = Instants.Seconds(activity.Created),
    };

    /// <summary>Makes an activity. The same request again is answered as the first time, other tags notwithstanding.</summary>
    private JsonObject Create(Fields fields)
    {
        var arn = ActivityRegistry.Arn(ResourceName.Check(fields.Required("name", 80, 1)));
        var encryption = Configurations.Encryption(fields) ?? Configurations.NoEncryption;
        var tags = TagList.Add(ImmutableDictionary<string, string>.Empty, TagList.Read(fields), arn);
        var made = activities.Change(arn, there => there switch
        {
            null => new Activity(arn, time.GetUtcNow(), encryption, tags),
            _ when JsonNode.DeepEquals(there.Encryption, encryption) => there,
            _ => throw new AwsError("ActivityAlreadyExists", $"Activity Already Exists: '{arn}'"),
        })!;
        return new JsonObject { ["activityArn"] = arn, ["creationDate"] = Instants.Seconds(made.Created) };
    }

    /// <summary>Deletes an activity; one that is not there is deleted already.</summary>
    private JsonObject Delete(Fields fields)
    {
        activities.Change(Arn(fields), _ => null);
        return [];
    }

    private JsonObject Describe(Fields fields)
    {
        var activity = activities.Find(Arn(fields));
        var answer = Summary(activity);
        answer["encryptionConfiguration"] = activity.Encryption.DeepClone();
        return answer;
    }

    private JsonObject List(Fields fields) => Paging.Page(fields, tokens, "ListActivities", "activities", activities.All, Summary);

    /// <summary>Waits for a task; the answer's token is null where none came.</summary>
    private async Task<JsonObject> Poll(Fields fields, CancellationToken cancellationToken)
    {
        var arn = Arn(fields);
        var name = fields.Optional("workerName", 80, 1);
        activities.Find(arn);
        var call = await queues.Next(arn, name, cancellationToken);
        if (call is null)
            return new JsonObject { ["taskToken"] = null };
        await executions.Committed(call.ExecutionArn);
        return new JsonObject { ["taskToken"] = call.TaskToken, ["input"] = call.Arguments.ToText() };
    }
}
