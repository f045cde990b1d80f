using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>What API Gateway's integration refuses before it is called.</summary>
public static class ApiGatewayRules
{
    /// <summary>The complaints about the arguments of <c>apigateway:invoke</c>.</summary>
    /// <param name="arguments">The computed arguments.</param>
    /// <returns>The complaints; none where it can be called.</returns>
    public static IReadOnlyList<string> Refusals(Json arguments) =>
        [.. from name in (string[])["Headers", "QueryParameters"]
            let value = (arguments as JsonMap)?[name]
            where value is not (null or JsonMap) || (value is JsonMap map && !map.All(m => IsTexts(m.Value)))
            select $"The value of the field '{name}' has an invalid format"];

    private static bool IsTexts(Json value) => value is JsonList list && list.All(item => item is JsonText);
}
