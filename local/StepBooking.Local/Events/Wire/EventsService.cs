using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Events.Wire;

/// <summary>EventBridge on its wire protocol, as far as the desk serves it.</summary>
/// <param name="entries">Takes events.</param>
/// <param name="rules">Rules and buses.</param>
/// <param name="targets">Targets.</param>
internal sealed class EventsService(EventEntries entries, RuleOperations rules, TargetOperations targets) : IAwsService
{
    /// <inheritdoc/>
    public string Name => "events";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        var body = AwsJson.Read(request);
        var action = $"events:{request.Operation}";
        return request.Operation switch
        {
            "PutEvents" => [.. AwsJson.List(body["Entries"]).Select(AwsJson.Map).Select(entry => Put(action, entry))],
            "PutRule" or "DeleteRule" or "DescribeRule" or "EnableRule" or "DisableRule" => [new AwsPermission(action, Rule(body, "Name"))],
            "PutTargets" or "RemoveTargets" or "ListTargetsByRule" => [new AwsPermission(action, Rule(body, "Rule"))],
            "DescribeEventBus" => [new AwsPermission(action, EventArns.Bus(EventArns.BusName(AwsJson.Text(body["Name"]))))],
            "ListRules" or "ListEventBuses" or "TestEventPattern" => [new AwsPermission(action, "*")],
            _ => throw new AwsError("UnknownOperationException", $"The desk's EventBridge does not serve {request.Operation}."),
        };
    }

    /// <inheritdoc/>
    public Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        var body = AwsJson.Read(request);
        return Task.FromResult(AwsJson.Answer(request, request.Operation switch
        {
            "PutEvents" => entries.Put(body),
            "PutRule" => rules.Put(body),
            "DeleteRule" => rules.Delete(body),
            "DescribeRule" => rules.Describe(body),
            "EnableRule" => rules.Enable(body, enabled: true),
            "DisableRule" => rules.Enable(body, enabled: false),
            "ListRules" => rules.List(body),
            "ListEventBuses" => rules.ListBuses(body),
            "DescribeEventBus" => rules.DescribeBus(body),
            "PutTargets" => targets.Put(body),
            "RemoveTargets" => targets.Remove(body),
            "ListTargetsByRule" => targets.List(body),
            _ => RuleOperations.Test(body),
        }));
    }

    private static AwsPermission Put(string action, JsonObject entry)
    {
        Dictionary<string, IReadOnlyList<string>> context = new(StringComparer.OrdinalIgnoreCase);
        if (AwsJson.Text(entry["Source"]) is { } source)
            context["events:source"] = [source];
        if (AwsJson.Text(entry["DetailType"]) is { } type)
            context["events:detail-type"] = [type];
        return new AwsPermission(action, EventArns.Bus(EventArns.BusName(AwsJson.Text(entry["EventBusName"])))) { Context = context };
    }

    private static string Rule(JsonObject body, string member) =>
        EventArns.Rule(EventArns.BusName(AwsJson.Text(body["EventBusName"])), AwsJson.Text(body[member]) ?? "");
}
