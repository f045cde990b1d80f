using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Patterns;
using StepBooking.Local.Resources;
using StepBooking.Processes;

namespace StepBooking.Local.Topics;

/// <summary><c>AWS::SNS::Subscription</c> of functions and queues; those of people (e-mail, SMS) and web addresses are taken as declared.</summary>
/// <param name="topics">The topics.</param>
/// <param name="subscriptions">Where it becomes known.</param>
internal sealed class SubscriptionType(TopicRegistry topics, SubscriptionRegistry subscriptions) : IResourceType
{
    private static readonly string[] Delivered = ["lambda", "sqs"];

    private static readonly string[] Known =
        ["TopicArn", "Protocol", "Endpoint", "FilterPolicy", "FilterPolicyScope", "RawMessageDelivery", "RedrivePolicy", "Region"];

    /// <inheritdoc/>
    public string Type => "AWS::SNS::Subscription";

    /// <inheritdoc/>
    public Task<DeployedResource> Create(ResourceDeclaration resource, CancellationToken cancellationToken)
    {
        if (resource.Properties.Select(property => property.Key).FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
            throw new StartUpException($"{resource.Path} declares {unknown}, which the desk does not do.");
        var topic = resource.Required("TopicArn");
        _ = topics.DisplayName(topic);
        var protocol = resource.Required("Protocol");
        var subscription = new TopicSubscription($"{topic}:{resource.LogicalId}", topic, protocol, resource.Text("Endpoint") ?? "")
        {
            Filter = resource.Properties["FilterPolicy"] is JsonObject { Count: > 0 } filter ? EventPattern.Parse(filter.ToJsonString()) : null,
            FiltersBody = resource.Text("FilterPolicyScope") == "MessageBody",
            Raw = resource.Text("RawMessageDelivery") is "true" or "True",
            DeadLetterArn = AwsJson.Text(AwsJson.Map(resource.Properties["RedrivePolicy"])["deadLetterTargetArn"]),
        };
        if (Delivered.Contains(protocol))
            subscriptions.Add(subscription);
        return Task.FromResult(new DeployedResource(subscription.Arn, new Dictionary<string, string> { ["Arn"] = subscription.Arn }));
    }
}
