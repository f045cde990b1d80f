using System.Text.Json.Nodes;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>DescribeStateMachine and ListStateMachines.</summary>
/// <param name="machines">The machines.</param>
/// <param name="tokens">Makes page tokens.</param>
internal sealed class StateMachineOperations(StateMachineRegistry machines, PageTokens tokens)
{
    public JsonObject Describe(Fields fields)
    {
        var withData = fields.OneOf("includedData", "ALL_DATA", "METADATA_ONLY") != "METADATA_ONLY";
        var deployed = machines.Find(fields.Required("stateMachineArn", 256));
        var answer = Summary(deployed);
        answer["status"] = "ACTIVE";
        answer["definition"] = withData ? deployed.Machine.Definition.Text : string.Empty;
        answer["roleArn"] = deployed.Machine.RoleArn;
        answer["loggingConfiguration"] = deployed.Logging.DeepClone();
        answer["tracingConfiguration"] = new JsonObject { ["enabled"] = deployed.Tracing };
        answer["encryptionConfiguration"] = new JsonObject { ["type"] = "AWS_OWNED_KEY" };
        return answer;
    }

    public JsonObject List(Fields fields)
    {
        const string request = "ListStateMachines";
        var size = fields.PageSize();
        var from = (int)(tokens.Read(request, fields.Optional("nextToken", 1024, 1)) ?? 0);
        var page = machines.All.Skip(from).Take(size + 1).ToList();
        var answer = new JsonObject { ["stateMachines"] = new JsonArray([.. page.Take(size).Select(Summary)]) };
        if (page.Count > size)
            answer["nextToken"] = tokens.Make(request, from + size);
        return answer;
    }

    private static JsonObject Summary(DeployedStateMachine deployed) => new()
    {
        ["stateMachineArn"] = deployed.Machine.Arn,
        ["name"] = deployed.Machine.Name,
        ["type"] = deployed.Machine.Type.ToString().ToUpperInvariant(),
        ["creationDate"] = Instants.Seconds(deployed.Created),
    };
}
