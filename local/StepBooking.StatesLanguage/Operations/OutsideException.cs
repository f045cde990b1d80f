namespace StepBooking.StatesLanguage.Operations;

/// <summary>Work outside the engine failed; the message says why.</summary>
/// <param name="message">Why.</param>
internal sealed class OutsideException(string message) : Exception(message);
