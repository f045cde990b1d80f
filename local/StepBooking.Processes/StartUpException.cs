namespace StepBooking.Processes;

/// <summary>Something that the desk needs is missing or refused to start. The message is one line that says what to do about it.</summary>
/// <param name="message">The line shown to the person who started the program.</param>
/// <param name="cause">What happened underneath, if there is more to know.</param>
public sealed class StartUpException(string message, Exception? cause = null) : Exception(message, cause);
