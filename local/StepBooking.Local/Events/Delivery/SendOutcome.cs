using StepBooking.Local.StepFunctions.Tasks;

namespace StepBooking.Local.Events.Delivery;

/// <summary>How one attempt ended.</summary>
/// <param name="Code">The error as dead letters name it (<c>NO_PERMISSIONS</c>); null: it was delivered.</param>
/// <param name="Message">The error's details.</param>
/// <param name="IsFinal">Whether trying again is of no use.</param>
internal sealed record SendOutcome(string? Code, string Message, bool IsFinal)
{
    /// <summary>It was delivered.</summary>
    public static SendOutcome Delivered { get; } = new(null, "", IsFinal: true);

    /// <summary>The least time until the next attempt, where the target has one of its own.</summary>
    public TimeSpan? Wait { get; init; }

    /// <summary>It could not be delivered, and will not be.</summary>
    public static SendOutcome Never(string code, string message) => new(code, message, IsFinal: true);

    /// <summary>It could not be delivered this time.</summary>
    public static SendOutcome Later(string code, string message) => new(code, message, IsFinal: false);

    /// <summary>What a refusal means for a delivery.</summary>
    public static SendOutcome Of(ServiceFault fault, int status) => fault.Code switch
    {
        // It was started by an attempt whose end was not noted.
        "ExecutionAlreadyExists" => Delivered,
        "AccessDenied" or "AccessDeniedException" or "AuthorizationError" => Never("NO_PERMISSIONS", fault.Message),
        "TooManyRequestsException" or "ThrottlingException" or "Throttling" => Later("THROTTLING", fault.Message),
        _ when fault.Code.Contains("DoesNotExist", StringComparison.Ordinal) || fault.Code.Contains("NotFound", StringComparison.Ordinal) =>
            Never("NO_RESOURCE", fault.Message),
        _ when status >= 500 => Later("INTERNAL_ERROR", fault.Message),
        _ => Never("INVALID_PARAMETER", fault.Message),
    };
}
