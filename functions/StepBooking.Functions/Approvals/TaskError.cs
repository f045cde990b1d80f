namespace StepBooking.Functions.Approvals;

/// <summary>Why a waiting task fails, shaped as Lambda reports an exception: its cause is read like any other step's.</summary>
/// <param name="ErrorType">The error's name.</param>
/// <param name="ErrorMessage">The reason, as JSON.</param>
internal sealed record TaskError(string ErrorType, string ErrorMessage);
