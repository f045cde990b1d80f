using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Expressions;

/// <summary>Results of expressions as text: a JSON list with an object for each.</summary>
internal static class ExpressionResultText
{
    public static string Write(IReadOnlyList<ExpressionResult> results) => new JsonList(results.Select(Write)).ToText();

    public static IReadOnlyList<ExpressionResult> Read(string text) => [.. ((JsonList)Json.ParseWrapped(text)).Select(r => Read((JsonMap)r))];

    private static Json Write(ExpressionResult result) => result.Kind switch
    {
        ExpressionResultKind.Value => new JsonMap([new("value", result.Value!)]),
        ExpressionResultKind.Failed => new JsonMap([new("error", Json.From(result.Message!))]),
        ExpressionResultKind.Undefined => new JsonMap([new("undefined", JsonBoolean.True)]),
        _ => JsonMap.Empty,
    };

    private static ExpressionResult Read(JsonMap result) =>
        result["value"] is { } value ? ExpressionResult.Of(value)
        : result["error"] is JsonText message ? ExpressionResult.Failed(message.Value)
        : result["undefined"] is not null ? ExpressionResult.Undefined
        : ExpressionResult.Unsupported;
}
