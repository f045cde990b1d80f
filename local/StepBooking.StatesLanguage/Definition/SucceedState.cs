namespace StepBooking.StatesLanguage.Definition;

/// <summary>Ends its flow well.</summary>
public sealed class SucceedState : State
{
    internal SucceedState(StateHead head, DataFields data)
        : base(head) => Data = data;

    /// <inheritdoc/>
    public override string Type => "Succeed";

    internal DataFields Data { get; }
}
