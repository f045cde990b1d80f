namespace StepBooking.Bookings.Tickets;

/// <summary>What became of noting a price change.</summary>
public enum NoteOutcome
{
    /// <summary>It is noted, by this call or one before, and everybody is still to be told.</summary>
    Noted,

    /// <summary>It was noted and told before: there is nothing left to do.</summary>
    Told,

    /// <summary>A later change is noted already: this one says nothing any more.</summary>
    Overtaken,

    /// <summary>There is no such ticket, or it was created after this change.</summary>
    Gone,
}
