using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using StepBooking.Local.Aws;

namespace StepBooking.Local.Functions;

/// <summary>Lambda's REST API as far as the desk serves it: Invoke, GetFunction, GetFunctionConfiguration, ListFunctions.</summary>
/// <param name="functions">Runs them.</param>
/// <param name="registry">Knows them.</param>
/// <param name="events">Takes asynchronous invocations.</param>
internal sealed class LambdaService(IFunctions functions, FunctionRegistry registry, EventQueue events) : IAwsService
{
    private const int SynchronousLimit = 6 * 1024 * 1024;
    private const int EventLimit = 1024 * 1024;
    private const int MostListed = 50;

    /// <inheritdoc/>
    public string Name => "lambda";

    /// <inheritdoc/>
    public IReadOnlyList<AwsPermission> Needs(AwsRequest request)
    {
        LambdaOperation operation = LambdaOperation.Of(request);
        if (operation.Function is null)
            return [new AwsPermission("lambda:ListFunctions", "*")];
        FunctionConfiguration function = Find(operation);
        return [operation.Name == "Invoke" ? new AwsPermission("lambda:InvokeFunction", function.Arn) : new AwsPermission($"lambda:{operation.Name}", function.Arn)];
    }

    /// <inheritdoc/>
    public async Task<AwsResponse> Handle(AwsRequest request, CancellationToken cancellationToken)
    {
        LambdaOperation operation = LambdaOperation.Of(request);
        return operation.Name switch
        {
            "Invoke" => await Invoke(operation, request, cancellationToken),
            "GetFunction" => Json(200, FunctionDescription.Whole(Find(operation))),
            "GetFunctionConfiguration" => Json(200, FunctionDescription.Configuration(Find(operation))),
            _ => List(operation),
        };
    }

    private async Task<AwsResponse> Invoke(LambdaOperation operation, AwsRequest request, CancellationToken cancellationToken)
    {
        FunctionConfiguration function = Find(operation);
        string type = request.Headers.GetValueOrDefault("X-Amz-Invocation-Type") ?? "RequestResponse";
        if (type is not ("RequestResponse" or "Event" or "DryRun"))
        {
            throw new AwsError(
                "ValidationException",
                $"1 validation error detected: Value '{type}' at 'invocationType' failed to satisfy constraint: Member must satisfy enum value set: [Event, RequestResponse, DryRun]");
        }

        int limit = type == "Event" ? EventLimit : SynchronousLimit;
        if (request.Body.Length > limit)
        {
            throw new AwsError(
                "RequestTooLargeException",
                string.Create(CultureInfo.InvariantCulture, $"Request must be smaller than {limit} bytes for the InvokeFunction operation"),
                413);
        }

        CheckJson(request.Body);
        switch (type)
        {
            case "DryRun":
                return new AwsResponse(204, "application/json", default);
            case "Event":
                events.Add(function, request.Body.ToArray());
                return new AwsResponse(202, "application/json", default);
            default:
                FunctionResult result = await functions.Invoke(function.Arn, request.Body, null, cancellationToken);
                return Answer(result, request.Headers.GetValueOrDefault("X-Amz-Log-Type") == "Tail");
        }
    }

    private static AwsResponse Answer(FunctionResult result, bool withLog)
    {
        Dictionary<string, string> headers = new() { ["X-Amz-Executed-Version"] = result.ExecutedVersion };
        if (result.FunctionError is { } error)
            headers["X-Amz-Function-Error"] = error;
        if (withLog)
            headers["X-Amz-Log-Result"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(result.LogTail));
        return new AwsResponse(result.Status, "application/json", result.Payload, headers);
    }

    private AwsResponse List(LambdaOperation operation)
    {
        int most = MostListed;
        if (operation.Query.TryGetValue("MaxItems", out string? given)
            && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out most) || most is < 1 or > 10_000))
        {
            throw new AwsError("InvalidParameterValueException", "MaxItems must be a whole number from 1 to 10000.");
        }

        FunctionConfiguration[] all = [.. registry.All];
        int first = 0;
        if (operation.Query.TryGetValue("Marker", out string? marker))
        {
            first = Array.FindIndex(all, function => Marker(function) == marker);
            if (first < 0)
                throw new AwsError("InvalidParameterValueException", "Invalid Marker.");
        }

        most = Math.Min(most, MostListed);
        JsonNode?[] page = [.. all.Skip(first).Take(most).Select(FunctionDescription.Configuration)];
        JsonObject answer = new() { ["Functions"] = new JsonArray(page) };
        if (first + most < all.Length)
            answer["NextMarker"] = Marker(all[first + most]);
        return Json(200, answer);
    }

    private FunctionConfiguration Find(LambdaOperation operation) => registry.Find(operation.Function!, operation.Query.GetValueOrDefault("Qualifier"));

    private static string Marker(FunctionConfiguration function) => Convert.ToBase64String(Encoding.UTF8.GetBytes(function.Name));

    private static void CheckJson(ReadOnlyMemory<byte> body)
    {
        if (body.Length == 0)
            return;
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
        }
        catch (JsonException malformed)
        {
            throw new AwsError("InvalidRequestContentException", $"Could not parse request body into json: {malformed.Message}");
        }
    }

    private static AwsResponse Json(int status, JsonObject body) => new(status, "application/json", JsonSerializer.SerializeToUtf8Bytes(body));
}
