namespace StepBooking.Functions.Notices;

/// <summary>A service gave no answer.</summary>
/// <param name="isBeforeSending">Whether no connection was made, so that nothing can have been received.</param>
internal sealed class NoAnswerException(bool isBeforeSending) : Exception("The service gave no answer.")
{
    /// <summary>Whether no connection was made, so that nothing can have been received.</summary>
    internal bool IsBeforeSending { get; } = isBeforeSending;
}
