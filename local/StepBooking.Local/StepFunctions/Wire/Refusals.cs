using StepBooking.Local.Aws;

namespace StepBooking.Local.StepFunctions.Wire;

/// <summary>Errors that several operations answer.</summary>
internal static class Refusals
{
    /// <summary>The operation is only for the other type of state machine.</summary>
    public static AwsError OtherType() =>
        new("StateMachineTypeNotSupported", "This operation is not supported by this type of state machine");

    /// <summary>The state machine is being deleted.</summary>
    public static AwsError Deleting(string arn) => new("StateMachineDeleting", $"State Machine is deleting: '{arn}'");

    /// <summary>The resource of a tag is not there.</summary>
    public static AwsError NotFound(string arn) =>
        new("ResourceNotFound", $"Resource not found: '{arn}'") { Detail = ("resourceName", arn) };

    /// <summary>A resource that a request refers to is not there.</summary>
    public static AwsError NoReference() => new("ResourceNotFound", "Request references a resource that does not exist.");

    /// <summary>The request is wrong as a whole.</summary>
    /// <param name="message">Why.</param>
    /// <param name="reason">AWS's code of why, or null.</param>
    public static AwsError Wrong(string message, string? reason = null) => new("ValidationException", message)
    {
        Detail = reason is null ? null : ("reason", reason),
    };

    /// <summary>The request does not go with the resource as it is.</summary>
    public static AwsError Conflict(string message) => new("ConflictException", message, 409);

    /// <summary>There would be too many.</summary>
    public static AwsError TooMany(string message) => new("ServiceQuotaExceededException", message, 402);

    /// <summary>A state machine's own ARN, and none of what a distributed Map state's children run.</summary>
    /// <exception cref="AwsError"><c>ValidationException</c>.</exception>
    public static MachineReference Unlabelled(MachineReference machine) => machine.Label is null
        ? machine
        : throw Wrong($"This operation does not support the ARN of a Map state: '{machine.Whole}'", "API_DOES_NOT_SUPPORT_LABELED_ARNS");
}
