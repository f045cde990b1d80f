namespace StepBooking.Bookings.Tickets;

/// <summary>What a ticket tells of its latest processed price change: the four attributes.</summary>
/// <param name="At">When the price changed.</param>
/// <param name="Previous">What it cost before, in minor units.</param>
/// <param name="DiscountPercentage">How much less it costs since, in percent; null if it does not cost less.</param>
/// <param name="IsDiscounted">Whether it costs less since.</param>
/// <param name="IsTold">Whether everybody was told that it was processed.</param>
public sealed record PriceNote(DateTimeOffset At, long Previous, decimal? DiscountPercentage, bool IsDiscounted, bool IsTold);
