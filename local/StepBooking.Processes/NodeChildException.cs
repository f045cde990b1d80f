namespace StepBooking.Processes;

/// <summary>The Node child refused a question or could not answer it.</summary>
/// <param name="message">Why.</param>
/// <param name="cause">What happened underneath, if there is more to know.</param>
public sealed class NodeChildException(string message, Exception? cause = null) : Exception(message, cause);
