using StepBooking.Infra.Tests.Stack;

namespace StepBooking.Infra.Tests.Operations;

/// <summary>Where the template has messages go that were given up.</summary>
internal static class DeadLetters
{
    /// <summary>Every such queue, whoever puts them there: a queue, a function, a rule's target, a subscription.</summary>
    public static IReadOnlyList<string> Queues { get; } =
    [
        .. Resource.OfType("AWS::SQS::Queue").Select(queue => Readable.Of(queue.Properties["RedrivePolicy"]?["deadLetterTargetArn"]))
            .Concat(Resource.OfType("AWS::Lambda::Function").Select(function => Readable.Of(function.Properties["DeadLetterConfig"]?["TargetArn"])))
            .Concat(Resource.OfType("AWS::Events::Rule").SelectMany(rule => rule.Properties["Targets"]!.AsArray())
                .Select(target => Readable.Of(target!["DeadLetterConfig"]?["Arn"])))
            .Concat(Resource.OfType("AWS::SNS::Subscription").Select(each => Readable.Of(each.Properties["RedrivePolicy"]?["deadLetterTargetArn"])))
            .Where(arn => arn.Length > 0)
            .Select(arn => arn.Replace(".Arn", "", StringComparison.Ordinal))
            .Distinct(),
    ];
}
