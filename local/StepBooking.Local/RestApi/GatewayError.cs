namespace StepBooking.Local.RestApi;

/// <summary>API Gateway answers by itself: a refusal, or a failure behind it.</summary>
/// <param name="type">The response type, for example <c>UNAUTHORIZED</c>; it decides the status and the wording.</param>
/// <param name="message">API Gateway's own message: <c>$context.error.message</c>.</param>
/// <param name="why">What an engineer reads in the API's execution log; null: nothing to tell.</param>
internal sealed class GatewayError(string type, string message, string? why = null) : Exception(message)
{
    /// <summary>The response type.</summary>
    public string Type { get; } = type;

    /// <summary>What goes to the execution log.</summary>
    public string? Why { get; } = why;

    /// <summary>What a body's validation found: <c>$context.error.validationErrorString</c>.</summary>
    public string? Validation { get; init; }

    /// <summary>The status where the type does not decide it: 500, 502 or 504 for <c>DEFAULT_5XX</c>.</summary>
    public int? Status { get; init; }

    /// <summary>The integration failed in a way that only the log explains.</summary>
    public static GatewayError Internal(int status, string why) => new("DEFAULT_5XX", "Internal server error", why) { Status = status };

    /// <summary>The API itself is at fault.</summary>
    public static GatewayError Misconfigured(string why) => new("API_CONFIGURATION_ERROR", "Internal server error", why);
}
