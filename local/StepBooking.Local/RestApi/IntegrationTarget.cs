using System.Text.RegularExpressions;

namespace StepBooking.Local.RestApi;

/// <summary>What an integration's URI names: a function, an action of a service that speaks JSON, or a path of one that takes forms.</summary>
/// <param name="Service">The service's signing name.</param>
/// <param name="FunctionArn">The function, for <c>lambda</c>.</param>
/// <param name="Action">The action, for services that speak JSON.</param>
/// <param name="Path">The path, for services that take forms: the template names the action.</param>
internal sealed partial record IntegrationTarget(string Service, string? FunctionArn, string? Action, string? Path = null)
{
    private const string FormService = "sqs";

    private static readonly Dictionary<string, (string Target, string Version)> JsonServices = new()
    {
        ["states"] = ("AWSStepFunctions", "1.0"),
        ["sqs"] = ("AmazonSQS", "1.0"),
        ["dynamodb"] = ("DynamoDB_20120810", "1.0"),
        ["events"] = ("AWSEvents", "1.1"),
        ["secretsmanager"] = ("secretsmanager", "1.1"),
    };

    /// <summary>The header X-Amz-Target of the action.</summary>
    public string ActionTarget => $"{JsonServices[Service].Target}.{Action}";

    /// <summary>The content type of the service's protocol.</summary>
    public string ContentType => $"application/x-amz-json-{JsonServices[Service].Version}";

    /// <summary>Reads a URI.</summary>
    /// <exception cref="FormatException">The desk runs no such integration.</exception>
    public static IntegrationTarget Parse(string uri)
    {
        if (Function().Match(uri) is { Success: true } function)
            return new IntegrationTarget("lambda", function.Groups["arn"].Value, null);
        if (ServiceAction().Match(uri) is { Success: true } action && JsonServices.ContainsKey(action.Groups["service"].Value))
            return new IntegrationTarget(action.Groups["service"].Value, null, action.Groups["action"].Value);
        if (ServicePath().Match(uri) is { Success: true } path && path.Groups["service"].Value == FormService)
            return new IntegrationTarget(FormService, null, null, "/" + path.Groups["path"].Value);
        throw new FormatException($"The desk runs no integration with {uri}.");
    }

    [GeneratedRegex("^arn:[^:]+:apigateway:[^:]+:lambda:path/2015-03-31/functions/(?<arn>.+)/invocations$")]
    private static partial Regex Function();

    [GeneratedRegex(@"^arn:[^:]+:apigateway:[^:]+:(?<service>[\w-]+):action/(?<action>\w+)$")]
    private static partial Regex ServiceAction();

    [GeneratedRegex(@"^arn:[^:]+:apigateway:[^:]+:(?<service>[\w-]+):path/(?<path>[\w/-]+)$")]
    private static partial Regex ServicePath();
}
