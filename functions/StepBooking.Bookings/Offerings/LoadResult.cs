namespace StepBooking.Bookings.Offerings;

/// <summary>What became of a document that was loaded.</summary>
public enum LoadResult
{
    /// <summary>There was no such offering; now there is.</summary>
    Created,

    /// <summary>The offering is now as the document says; what is sold is as it was.</summary>
    Changed,

    /// <summary>It was so already: nothing was written.</summary>
    Unchanged,

    /// <summary>It would have touched what is sold: nothing was written.</summary>
    Refused,
}
