namespace StepBooking.StatesLanguage.Paths;

/// <summary>A text is no JSONPath and no call of an intrinsic function.</summary>
/// <param name="message">What was found where something else was expected.</param>
public sealed class PathSyntaxException(string message) : Exception(message);
