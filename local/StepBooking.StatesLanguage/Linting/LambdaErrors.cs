namespace StepBooking.StatesLanguage.Linting;

/// <summary>The error names of a Lambda task, by what a caller can do about them.</summary>
internal static class LambdaErrors
{
    /// <summary>Too many invocations at once.</summary>
    public const string Throttled = "Lambda.TooManyRequestsException";

    /// <summary>Lambda itself is in trouble: nothing ran, or its answer was lost, and the next attempt may well succeed.</summary>
    public static readonly string[] Passing =
        ["Lambda.ClientExecutionTimeoutException", "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException"];

    /// <summary>The function was killed, ran out of memory or time, or was not waited for: what it did is not known.</summary>
    public static readonly string[] Unknown = ["Lambda.Unknown", "Sandbox.Timedout", "Runtime.ExitError", ErrorName.Timeout];
}
