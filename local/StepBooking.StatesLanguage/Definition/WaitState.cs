namespace StepBooking.StatesLanguage.Definition;

/// <summary>Lets time pass: a number of seconds, or until a moment.</summary>
public sealed class WaitState : State
{
    internal WaitState(StateHead head, DataFields data, Setting until, bool isTimestamp)
        : base(head)
    {
        Data = data;
        Until = until;
        IsTimestamp = isTimestamp;
    }

    /// <inheritdoc/>
    public override string Type => "Wait";

    /// <summary>Whether it waits until a moment rather than for some seconds.</summary>
    public bool IsTimestamp { get; }

    internal Setting Until { get; }

    internal DataFields Data { get; }
}
