using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Events.Patterns;
using StepBooking.Local.Events.Rules;
using StepBooking.Local.Events.Schedules;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.Events.Resources;

/// <summary><c>AWS::Events::Rule</c>.</summary>
/// <param name="rules">The rules.</param>
internal sealed class RuleType(RuleRegistry rules) : IResourceType
{
    /// <inheritdoc/>
    public string Type => "AWS::Events::Rule";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        var bus = rules.Bus(resource.Text("EventBusName"));
        var rule = new EventRule
        {
            Name = resource.PhysicalName("Name"),
            Bus = bus,
            Pattern = resource.Properties["EventPattern"] is JsonObject pattern ? EventPattern.Parse(pattern.ToJsonString()) : null,
            Schedule = resource.Text("ScheduleExpression") is { } schedule ? Schedule.Parse(schedule) : null,
            Enabled = resource.Text("State") is not "DISABLED",
            Description = resource.Text("Description"),
            RoleArn = resource.Text("RoleArn"),
            Declared = true,
            Targets = [.. AwsJson.List(resource.Properties["Targets"]).Select(target => EventTarget.Read(AwsJson.Map(target)))],
        };
        if (rule.Targets.FirstOrDefault(target => !TargetSender.Serves(target.Arn)) is { } unknown)
            throw new StartUpException($"{resource.Path}: the desk does not send events to {unknown.Arn}.");
        if (rule.Schedule is not null && bus != EventArns.Default)
            throw new StartUpException($"{resource.Path}: ScheduleExpression is supported only on the default event bus.");
        rules.Put(rule);
        var name = bus == EventArns.Default ? rule.Name : $"{bus}|{rule.Name}";
        return Task.FromResult(new DeployedResource(name, new Dictionary<string, string> { ["Arn"] = rule.Arn }));
    }
}
