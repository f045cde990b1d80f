namespace StepBooking.StatesLanguage.Definition;

/// <summary>Ends its flow with a failure.</summary>
public sealed class FailState : State
{
    internal FailState(StateHead head, Setting? error, Setting? cause)
        : base(head)
    {
        Error = error;
        Cause = cause;
    }

    /// <inheritdoc/>
    public override string Type => "Fail";

    internal Setting? Error { get; }

    internal Setting? Cause { get; }
}
