using System.Diagnostics.CodeAnalysis;

namespace StepBooking.StatesLanguage.Operations;

/// <summary>Work outside the engine failed; the message says why.</summary>
/// <param name="message">Why.</param>
[SuppressMessage("Design", "CA1064", Justification = "It never leaves the engine.")]
internal sealed class OutsideException(string message) : Exception(message);
