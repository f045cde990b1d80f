namespace StepBooking.Bookings.Waiting;

/// <summary>The words for <see cref="WaitingState"/>, in items and answers.</summary>
public static class WaitingStates
{
    /// <summary>The word of a state, upper case.</summary>
    public static string Text(this WaitingState state) => state switch
    {
        WaitingState.Waiting => "WAITING",
        WaitingState.Offered => "OFFERED",
        WaitingState.Booked => "BOOKED",
        WaitingState.Passed => "PASSED",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };

    internal static WaitingState Read(string text) => text switch
    {
        "WAITING" => WaitingState.Waiting,
        "OFFERED" => WaitingState.Offered,
        "BOOKED" => WaitingState.Booked,
        "PASSED" => WaitingState.Passed,
        _ => throw new FormatException($"'{text}' is no state of a place in a waiting list."),
    };
}
