using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string WaitsIf = "#status = :pending AND #phase = :reserved";

    /// <summary>
    /// Keeps the token of a task that waits for the provider, while the provider is to answer: whoever decides answers every token kept.
    /// </summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="token">The token; the same one again is kept once.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Not written: nobody will answer this token any more, and the booking stands as it is returned.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public Task<WriteAnswer> KeepTokenAsync(string bookingId, string token, CancellationToken cancellationToken = default) =>
        WriteAsync(WhileItWaits(bookingId).Add("#tokens", ":tokens", Item.Set([token])), cancellationToken);

    /// <summary>A write that holds only while the provider is to answer.</summary>
    private static BookingWrite WhileItWaits(string bookingId, string? andIf = null) =>
        new BookingWrite(bookingId, andIf is null ? WaitsIf : $"{WaitsIf} AND {andIf}")
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":reserved", Item.Text(BookingPhase.Reserved.Text()));
}
