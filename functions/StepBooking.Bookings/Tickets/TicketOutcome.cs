namespace StepBooking.Bookings.Tickets;

/// <summary>What became of a write on a ticket.</summary>
public enum TicketOutcome
{
    /// <summary>It is as it was asked for.</summary>
    Done,

    /// <summary>There is no such ticket.</summary>
    Unknown,

    /// <summary>There is such a ticket already.</summary>
    Exists,

    /// <summary>Somebody holds the seat, at the price it has, and may be booking it.</summary>
    Held,

    /// <summary>It is somebody's own.</summary>
    Sold,

    /// <summary>It would have more fields of the client's own than a ticket may.</summary>
    TooManyFields,

    /// <summary>The show that it would belong to is sold in another currency.</summary>
    OtherCurrency,

    /// <summary>An offering that was written from a document, whose seats are no tickets, has the id of the show that it would belong to.</summary>
    OtherOffering,
}
