using System.Text.Json;
using System.Text.Json.Nodes;

namespace StepBooking.Local.GraphQl;

/// <summary>Answers GraphQL requests as AppSync does: the fields of a mutation one after the other, those of a query side by side.</summary>
/// <param name="language">The language.</param>
/// <param name="code">The resolvers' code.</param>
internal sealed class GraphQlEngine(GraphQlLanguage language, ResolverCode code)
{
    /// <summary>Answers a request whose caller is known.</summary>
    /// <param name="api">The API.</param>
    /// <param name="request">The request.</param>
    /// <param name="caller">What resolvers see as <c>ctx.identity</c>.</param>
    /// <param name="headers">What resolvers see as <c>ctx.request.headers</c>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns><c>data</c> and, where something went wrong, <c>errors</c>.</returns>
    public async Task<JsonObject> Answer(
        GraphQlApi api, GraphQlRequest request, JsonObject caller, JsonObject headers, CancellationToken cancellationToken)
    {
        JsonElement plan = await language.Plan(api.Schema, request, cancellationToken);
        if (plan.TryGetProperty("errors", out JsonElement errors))
            return new JsonObject { ["data"] = null, ["errors"] = JsonNode.Parse(errors.GetRawText()) };

        PlannedField[] fields =
        [
            .. plan.GetProperty("fields").EnumerateArray()
                .Select(field => PlannedField.Read(field, plan.GetProperty("variables")))
                .Where(field => api.Resolver(field.TypeName, field.FieldName) is not null),
        ];
        Task<FieldOutcome> Resolve(PlannedField field) => new FieldRun(code, Context(api, field, caller, headers))
            .Resolve(api.Resolver(field.TypeName, field.FieldName)!, cancellationToken);
        IReadOnlyList<FieldOutcome> outcomes = plan.GetProperty("operation").GetString() == "mutation"
            ? await InTurn(fields, Resolve)
            : await Task.WhenAll(fields.Select(Resolve));
        return await Complete(api, request, [.. fields.Zip(outcomes)], cancellationToken);
    }

    private static async Task<IReadOnlyList<FieldOutcome>> InTurn(PlannedField[] fields, Func<PlannedField, Task<FieldOutcome>> resolve)
    {
        List<FieldOutcome> outcomes = [];
        foreach (PlannedField field in fields)
            outcomes.Add(await resolve(field));
        return outcomes;
    }

    private static JsonObject Context(GraphQlApi api, PlannedField field, JsonObject caller, JsonObject headers) => new()
    {
        ["arguments"] = field.Arguments.DeepClone(),
        ["identity"] = caller.DeepClone(),
        ["source"] = null,
        ["request"] = new JsonObject { ["headers"] = headers.DeepClone(), ["domainName"] = null },
        ["info"] = field.Info.DeepClone(),
        ["env"] = new JsonObject(api.Environment.Select(static each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value))),
    };

    private async Task<JsonObject> Complete(
        GraphQlApi api, GraphQlRequest request, IReadOnlyList<(PlannedField Field, FieldOutcome Outcome)> done, CancellationToken cancellationToken)
    {
        JsonObject results = new(done.Select(static one => KeyValuePair.Create(one.Field.Key, (JsonNode?)Result(one.Outcome))));
        JsonElement answer = await language.Answer(api.Schema, request, results, cancellationToken);
        JsonObject told = JsonNode.Parse(answer.GetRawText())!.AsObject();
        JsonObject[] beside = [.. done.SelectMany(static one => one.Outcome.Appended.Select(error => Beside(error, one.Field.Key)))];
        if (beside.Length > 0)
            told["errors"] = new JsonArray([.. beside, .. (told["errors"] as JsonArray ?? []).Select(static error => error!.DeepClone())]);
        return told;
    }

    private static JsonObject Result(FieldOutcome outcome) => outcome.Error is { } error
        ? new JsonObject { ["error"] = error.DeepClone() }
        : new JsonObject { ["value"] = outcome.Value?.DeepClone() };

    private static JsonObject Beside(JsonObject error, string key)
    {
        JsonObject told = error.DeepClone().AsObject();
        told["path"] = new JsonArray(key);
        told["locations"] = null;
        return told;
    }
}
