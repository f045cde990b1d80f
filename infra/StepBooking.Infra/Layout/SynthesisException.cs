namespace StepBooking.Infra.Layout;

/// <summary>Something to put right before the app can be synthesised; the message is one line that says what to do.</summary>
public sealed class SynthesisException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public SynthesisException(string message)
        : base(message)
    {
    }
}
