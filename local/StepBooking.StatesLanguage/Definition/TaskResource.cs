namespace StepBooking.StatesLanguage.Definition;

/// <summary>A Task state's <c>Resource</c>.</summary>
/// <param name="Arn">The whole ARN.</param>
/// <param name="Kind">Which family of history events it makes.</param>
/// <param name="Service">The service: <c>lambda</c>, <c>sqs</c>, <c>aws-sdk:dynamodb</c>; the ARN itself for a function.</param>
/// <param name="Action">What is asked of it, with the pattern: <c>invoke</c>, <c>sendMessage.waitForTaskToken</c>.</param>
/// <param name="Pattern">How its end is waited for.</param>
public sealed record TaskResource(string Arn, TaskKind Kind, string Service, string Action, TaskPattern Pattern)
{
    /// <summary>What is asked of the service, without the pattern: <c>sendMessage</c>.</summary>
    public string Operation => Action.Split('.')[0];
}
