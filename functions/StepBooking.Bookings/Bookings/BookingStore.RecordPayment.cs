using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string RecordPaymentIf = "#status = :pending AND #phase = :held AND attribute_not_exists(#pay)";

    /// <summary>
    /// Writes the payment's id down, before that payment may move money: whoever undoes the booking finds it. Seats that were held first and
    /// are booked under their own id without their hold become a booking by it, and have its execution then.
    /// </summary>
    /// <returns>False when the booking is not held any more or has a payment: read it again.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    public async Task<bool> RecordPaymentAsync(string bookingId, string paymentId, CancellationToken cancellationToken = default)
    {
        var write = new BookingWrite(bookingId, RecordPaymentIf)
            .Set("#pay = :pay", ":pay", Item.Text(paymentId))
            .Set(BooksItselfBy, ":execution", Item.Text(bookingId))
            .With(":pending", Item.Text(BookingStatus.Pending.Text()))
            .With(":held", Item.Text(BookingPhase.Held.Text()));
        return (await WriteAsync(write, cancellationToken)).Written;
    }
}
