using StepBooking.StatesLanguage.Values;

namespace StepBooking.StatesLanguage.Conformance;

/// <summary>Answers as recordings show them: what there is not has no member.</summary>
internal static class ShownAnswer
{
    /// <summary>The object.</summary>
    /// <param name="status">The status in AWS's words.</param>
    /// <param name="output">The output, or null.</param>
    /// <param name="error">The error's name, or null.</param>
    /// <param name="cause">The error's details, or null.</param>
    /// <param name="more">Further members, absent ones with null.</param>
    public static JsonMap Of(string status, Json? output, string? error, string? cause, params (string Name, Json? Value)[] more)
    {
        (string Name, Json? Value)[] members =
        [
            ("status", Json.From(status)),
            ("output", output),
            ("error", Text(error)),
            ("cause", Text(cause)),
            .. more,
        ];
        return new JsonMap(members.Where(m => m.Value is not null).Select(m => KeyValuePair.Create(m.Name, m.Value!)));
    }

    private static Json? Text(string? text) => text is null ? null : Json.From(text);
}
