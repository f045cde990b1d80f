namespace StepBooking.Bookings.Bookings;

/// <summary>Statuses and phases as the store and the API spell them: upper case.</summary>
public static class Wire
{
    /// <summary>The status in upper case, <c>CONFIRMED</c>.</summary>
    public static string Text(this BookingStatus status) => status switch
    {
        BookingStatus.Pending => "PENDING",
        BookingStatus.Confirmed => "CONFIRMED",
        BookingStatus.Rejected => "REJECTED",
        BookingStatus.Cancelled => "CANCELLED",
        BookingStatus.Expired => "EXPIRED",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No such status."),
    };

    /// <summary>The phase in upper case, <c>CAPTURING</c>.</summary>
    public static string Text(this BookingPhase phase) => phase switch
    {
        BookingPhase.Held => "HELD",
        BookingPhase.Reserved => "RESERVED",
        BookingPhase.Capturing => "CAPTURING",
        BookingPhase.Undoing => "UNDOING",
        _ => throw new ArgumentOutOfRangeException(nameof(phase), phase, "No such phase."),
    };

    /// <summary>The status that a text spells.</summary>
    /// <exception cref="FormatException">It spells none.</exception>
    public static BookingStatus Status(string text) =>
        Enum.GetValues<BookingStatus>().Cast<BookingStatus?>().FirstOrDefault(status => status!.Value.Text() == text)
        ?? throw new FormatException($"'{text}' is no status of a booking.");

    /// <summary>The phase that a text spells.</summary>
    /// <exception cref="FormatException">It spells none.</exception>
    public static BookingPhase Phase(string text) =>
        Enum.GetValues<BookingPhase>().Cast<BookingPhase?>().FirstOrDefault(phase => phase!.Value.Text() == text)
        ?? throw new FormatException($"'{text}' is no phase of a booking.");
}
