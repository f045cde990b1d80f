namespace StepBooking.StatesLanguage.Running;

/// <summary>An execution cannot be redriven.</summary>
/// <param name="message">Why, in AWS's words.</param>
public sealed class RedriveException(string message) : Exception(message);
