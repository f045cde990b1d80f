using Amazon.CDK;
using Amazon.CDK.AWS.IAM;
using Amazon.CDK.AWS.Logs;
using StepBooking.Infra.Events;
using StepBooking.Infra.Store;

namespace StepBooking.Infra.Functions;

/// <summary>The statements that grants are made of: exact actions on exact resources.</summary>
internal static class Permissions
{
    /// <summary>Writing one log group's streams.</summary>
    public static PolicyStatement WriteLogs(LogGroup logs) => Allow([logs.LogGroupArn], "logs:CreateLogStream", "logs:PutLogEvents");

    /// <summary>One use of the table: its statement names the partition keys that it is for.</summary>
    public static PolicyStatement UseTable(TableUse use, BookingTable store)
    {
        var items = Allow([store.Table.TableArn], [.. use.Actions.Select(action => $"dynamodb:{action}")]);
        items.AddCondition("ForAllValues:StringLike", new Dictionary<string, object> { ["dynamodb:LeadingKeys"] = use.Keys.ToArray() });
        return items;
    }

    /// <summary>Querying an index; it holds keys alone.</summary>
    public static PolicyStatement QueryIndex(string index, BookingTable store) =>
        Allow([$"{store.Table.TableArn}/index/{index}"], "dynamodb:Query");

    /// <summary>
    /// Sending SMS. A telephone number has no ARN, so the only resource that covers it is "*"; topics are taken out of it
    /// again, so that this permission publishes to no topic.
    /// </summary>
    public static PolicyStatement SendSms(Stack stack) => new(new PolicyStatementProps
    {
        Actions = ["sns:Publish"],
        NotResources = [stack.FormatArn(new ArnComponents { Service = "sns", Region = "*", Account = "*", Resource = "*" })],
    });

    /// <summary>Answering tasks by their tokens. IAM knows no resource of a token: whoever has the token may answer.</summary>
    public static PolicyStatement AnswerTasks() => Allow(["*"], "states:SendTaskSuccess", "states:SendTaskFailure");

    /// <summary>Putting events of one source on the bus, and of no other: nobody speaks for somebody else.</summary>
    public static PolicyStatement Publish(BookingEvents events, string source)
    {
        var put = Allow([events.Bus.EventBusArn], "events:PutEvents");
        put.AddCondition("StringEquals", new Dictionary<string, object> { ["events:source"] = source });
        return put;
    }

    /// <summary>Any other permission.</summary>
    public static PolicyStatement Allow(string[] resources, params string[] actions) =>
        new(new PolicyStatementProps { Actions = actions, Resources = resources });
}
