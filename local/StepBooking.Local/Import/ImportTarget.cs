using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Processes;

namespace StepBooking.Local.Import;

/// <summary>Where offerings are imported to: a running desk, or an AWS account.</summary>
/// <param name="Endpoint">Lambda's address there.</param>
/// <param name="Function">The function LoadOfferings by its name there.</param>
/// <param name="Region">The region.</param>
/// <param name="AccessKeyId">Whose key signs.</param>
/// <param name="SecretAccessKey">Its secret.</param>
/// <param name="SessionToken">Of credentials that end; null for others.</param>
internal sealed record ImportTarget(
    Uri Endpoint, string Function, string Region, string AccessKeyId, string SecretAccessKey, string? SessionToken)
{
    /// <summary>The function on the desk, which knows it without its stage.</summary>
    internal const string DeskFunction = "LoadOfferings";

    /// <summary>The desk that runs on a data folder.</summary>
    /// <exception cref="StartUpException">None does.</exception>
    internal static ImportTarget Desk(string dataFolder)
    {
        try
        {
            var ready = JsonNode.Parse(File.ReadAllText(Path.Combine(dataFolder, "ready.json")));
            return ready?["aws"] is JsonValue aws
                ? new ImportTarget(new Uri(aws.GetValue<string>()), DeskFunction, DeskAccount.Region, "local", "local", null)
                : throw NotReady(dataFolder);
        }
        catch (Exception failure) when (failure is IOException or JsonException or InvalidOperationException or FormatException)
        {
            throw NotReady(dataFolder, failure);
        }
    }

    private static StartUpException NotReady(string dataFolder, Exception? cause = null) => new(
        $"No desk is ready on {dataFolder}: start one (dotnet run --project local/StepBooking.Local), or name its folder with --data.", cause);

    /// <summary>A deployed stack, by the usual environment variables.</summary>
    /// <param name="function">The function by its name there, <c>stepbooking-prod-LoadOfferings</c>.</param>
    /// <param name="variable">Reads an environment variable.</param>
    /// <exception cref="StartUpException">One of them is not set.</exception>
    internal static ImportTarget Account(string function, Func<string, string?> variable)
    {
        var region = variable("AWS_REGION") ?? Need("AWS_DEFAULT_REGION");
        var endpoint = variable("AWS_ENDPOINT_URL_LAMBDA") ?? variable("AWS_ENDPOINT_URL") ?? $"https://lambda.{region}.amazonaws.com";
        return new ImportTarget(
            new Uri(endpoint), function, region, Need("AWS_ACCESS_KEY_ID"), Need("AWS_SECRET_ACCESS_KEY"), variable("AWS_SESSION_TOKEN"));

        string Need(string name) => variable(name) ?? throw new StartUpException($"{name} is not set: --function imports with the credentials of the environment.");
    }
}
