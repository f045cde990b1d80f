using System.Text.Json;
using StepBooking.Processes;
using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Expressions;

/// <summary>JSONata by its reference implementation, in the Node child.</summary>
/// <param name="child">The child.</param>
public sealed class NodeExpressionEvaluator(NodeChild child) : IExpressionEvaluator
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExpressionResult>> Evaluate(ExpressionRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = await child.AskText("jsonata", Write(request), cancellationToken);
        return [.. answer.EnumerateArray().Select(Read)];
    }

    private static string Write(ExpressionRequest request) => new JsonMap([
        new("expressions", new JsonList(request.Expressions.Select(Json.From))),
        new("bindings", request.Bindings),
        new("untilTrue", Json.From(request.UntilTrue)),
        new("now", Json.From(request.Now.ToUnixTimeMilliseconds())),
        new("seed", request.Seed is { } seed ? Json.From(seed) : JsonNull.Instance),
    ]).ToText();

    private static ExpressionResult Read(JsonElement result)
    {
        if (result.TryGetProperty("value", out var value))
        {
            return ExpressionResult.Of(Json.From(value));
        }

        return result.TryGetProperty("error", out var error) ? ExpressionResult.Failed(error.GetString()!)
            : result.TryGetProperty("undefined", out _) ? ExpressionResult.Undefined
            : ExpressionResult.Unsupported;
    }
}
