using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Inputs;

namespace StepBooking.Local.Events.Rules;

/// <summary>Where a rule sends the events that it matches.</summary>
/// <param name="Id">Its id within the rule.</param>
/// <param name="Arn">Whom to send to.</param>
/// <param name="Input">What to send.</param>
/// <param name="Declared">The target as it was given: what the API answers.</param>
internal sealed record EventTarget(string Id, string Arn, TargetInput Input, JsonObject Declared)
{
    private const int MostAttempts = 185;
    private const int MostSeconds = 86_400;

    /// <summary>The role to send as; null for none.</summary>
    public string? RoleArn => AwsJson.Text(Declared["RoleArn"]);

    /// <summary>The queue for events that cannot be delivered; null for none.</summary>
    public string? DeadLetterArn => AwsJson.Text(AwsJson.Map(Declared["DeadLetterConfig"])["Arn"]);

    /// <summary>How often delivery is tried again: 185 times unless the rule says otherwise.</summary>
    public int Retries => AwsJson.Number(AwsJson.Map(Declared["RetryPolicy"])["MaximumRetryAttempts"]) ?? MostAttempts;

    /// <summary>How old an event may become: a day unless the rule says otherwise.</summary>
    public TimeSpan Age => TimeSpan.FromSeconds(AwsJson.Number(AwsJson.Map(Declared["RetryPolicy"])["MaximumEventAgeInSeconds"]) ?? MostSeconds);

    /// <summary>Reads a target: templates and the API write it the same.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static EventTarget Read(JsonObject declared)
    {
        var target = new EventTarget(Needed(declared, "Id"), Needed(declared, "Arn"), TargetInput.Read(declared), declared.DeepClone().AsObject());
        if (target.Retries is < 0 or > MostAttempts)
            throw Broken($"Value '{target.Retries}' at 'targets.1.member.retryPolicy.maximumRetryAttempts' failed to satisfy constraint: Member must have value between 0 and {MostAttempts}");
        if (target.Age.TotalSeconds is < 60 or > MostSeconds)
            throw Broken($"Value '{target.Age.TotalSeconds}' at 'targets.1.member.retryPolicy.maximumEventAgeInSeconds' failed to satisfy constraint: Member must have value between 60 and {MostSeconds}");
        return target;
    }

    private static string Needed(JsonObject declared, string name) => AwsJson.Text(declared[name]) is { Length: > 0 } text
        ? text
        : throw Broken($"Value null at 'targets.1.member.{char.ToLowerInvariant(name[0])}{name[1..]}' failed to satisfy constraint: Member must not be null");

    private static AwsError Broken(string what) => new("ValidationException", $"1 validation error detected: {what}");
}
