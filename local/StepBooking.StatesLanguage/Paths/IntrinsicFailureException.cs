namespace StepBooking.StatesLanguage.Paths;

/// <summary>An intrinsic function refuses its arguments: <c>States.IntrinsicFailure</c>.</summary>
/// <param name="message">Which function and why.</param>
public sealed class IntrinsicFailureException(string message) : Exception(message);
