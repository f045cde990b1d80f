namespace StepBooking.Functions.Recovery;

/// <summary>What came of taking a booking up again.</summary>
public enum RecoveryOutcome
{
    /// <summary>There is nothing to do: it is final and owes nothing, or an operator has it.</summary>
    Nothing,

    /// <summary>An execution was started.</summary>
    Started,

    /// <summary>Somebody else took it up since it was read.</summary>
    Moved,

    /// <summary>It was taken up often enough: it is parked.</summary>
    Parked,
}
