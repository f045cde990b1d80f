namespace StepBooking.StatesLanguage;

/// <summary>The error names that the States Language reserves.</summary>
public static class ErrorName
{
    /// <summary>Every error that can be caught.</summary>
    public const string All = "States.ALL";

    /// <summary>
    /// An execution that cannot go on: a path that leads nowhere, no choice that matches. It is never retried nor caught.
    /// </summary>
    public const string Runtime = "States.Runtime";

    /// <summary>A payload of more than 262,144 bytes.</summary>
    public const string DataLimitExceeded = "States.DataLimitExceeded";

    /// <summary>A task took longer than its TimeoutSeconds, or missed a heartbeat.</summary>
    public const string Timeout = "States.Timeout";

    /// <summary>A task missed a heartbeat: a name for matching only, the failure itself says <see cref="Timeout"/>.</summary>
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    /// <summary>A task failed: matches every error but <see cref="Timeout"/>.</summary>
    public const string TaskFailed = "States.TaskFailed";

    /// <summary>A JSONata expression failed or yielded nothing.</summary>
    public const string QueryEvaluation = "States.QueryEvaluationError";

    /// <summary>An intrinsic function refused its arguments.</summary>
    public const string IntrinsicFailure = "States.IntrinsicFailure";

    /// <summary>A ResultPath cannot be applied to the input.</summary>
    public const string ResultPathMatchFailure = "States.ResultPathMatchFailure";

    /// <summary>A Map state failed more items than it tolerates.</summary>
    public const string ExceedToleratedFailureThreshold = "States.ExceedToleratedFailureThreshold";

    /// <summary>A Map state could not read its items.</summary>
    public const string ItemReaderFailed = "States.ItemReaderFailed";

    /// <summary>A Map state could not write its results.</summary>
    public const string ResultWriterFailed = "States.ResultWriterFailed";
}
