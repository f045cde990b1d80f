using System.Text.Json.Nodes;
using StepBooking.Local.GraphQl.Sources;

namespace StepBooking.Local.GraphQl;

/// <summary>One field being resolved: its code and data sources in turn, with the stash that they share.</summary>
/// <param name="code">Runs code.</param>
/// <param name="shared">What every call of its code sees in <c>ctx</c>.</param>
internal sealed class FieldRun(ResolverCode code, JsonObject shared)
{
    private readonly List<JsonObject> appended = [];
    private JsonNode stash = new JsonObject();
    private JsonObject? error;

    /// <summary>Resolves the field.</summary>
    public async Task<FieldOutcome> Resolve(FieldResolver resolver, CancellationToken cancellationToken)
    {
        JsonNode? value = resolver.Source is { } source
            ? await Around(resolver.Code, source, null, cancellationToken)
            : await Pipeline(resolver, cancellationToken);
        return error is null ? new FieldOutcome(value, null, appended) : new FieldOutcome(null, error, appended);
    }

    private async Task<JsonNode?> Pipeline(FieldResolver resolver, CancellationToken cancellationToken)
    {
        (JsonNode? last, bool isEarly) = await Call(resolver.Code, "request", null, null, null, cancellationToken);
        foreach (PipelineFunction function in isEarly ? [] : resolver.Pipeline)
        {
            if (error is not null)
                return null;
            last = await Around(function.Code, function.Source, last, cancellationToken);
        }

        return error is null ? (await Call(resolver.Code, "response", last, last, null, cancellationToken)).Value : null;
    }

    /// <summary>Code, its data source, and the code again.</summary>
    private async Task<JsonNode?> Around(string text, IDataSource source, JsonNode? before, CancellationToken cancellationToken)
    {
        (JsonNode? request, bool isEarly) = await Call(text, "request", before, null, null, cancellationToken);
        if (isEarly || error is not null)
            return request;
        SourceAnswer answer = await source.Ask(request as JsonObject ?? [], cancellationToken);
        return (await Call(text, "response", before, answer.Result, answer.Error, cancellationToken)).Value;
    }

    private async Task<(JsonNode? Value, bool IsEarly)> Call(
        string text, string call, JsonNode? before, JsonNode? result, JsonObject? failure, CancellationToken cancellationToken)
    {
        JsonObject context = shared.DeepClone().AsObject();
        context["stash"] = stash.DeepClone();
        context["prev"] = new JsonObject { ["result"] = before?.DeepClone() };
        context["result"] = result?.DeepClone();
        context["error"] = failure?.DeepClone();
        JsonObject answer = await code.Run(text, call, context, cancellationToken);
        stash = answer["stash"]!.DeepClone();
        appended.AddRange(answer["appended"]!.AsArray().Select(static one => one!.AsObject()));
        error = answer["error"] as JsonObject;
        return (answer["value"], (bool?)answer["early"] ?? false);
    }
}
