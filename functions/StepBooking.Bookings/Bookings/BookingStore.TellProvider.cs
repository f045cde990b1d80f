using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Bookings;

public sealed partial class BookingStore
{
    private const string NobodyTellsIf = "attribute_exists(pk) AND attribute_not_exists(#notice)";
    private const string NobodyAsksIf = WaitsIf + " AND attribute_not_exists(#notice)";
    private const string TellsItIf = "#notice.#by = :me";

    /// <summary>
    /// Claims a message to the provider before it is sent: whoever sends it knows no idempotency, so what is claimed is sent at most once.
    /// The question is claimed only while the booking waits for its answer.
    /// </summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="tells">One of <see cref="ProviderNotice"/>.</param>
    /// <param name="by">Who claims: fresh for each attempt.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; whose claim it has, it says itself. Null when there is none.</returns>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    internal async Task<Booking?> ClaimProviderNoticeAsync(
        string bookingId, string tells, string by, CancellationToken cancellationToken)
    {
        var write = tells == ProviderNotice.Created
            ? new BookingWrite(bookingId, NobodyAsksIf)
                .With(":pending", Item.Text(BookingStatus.Pending.Text()))
                .With(":reserved", Item.Text(BookingPhase.Reserved.Text()))
            : new BookingWrite(bookingId, NobodyTellsIf);
        write.Named("#notice", NoticeItem.OfProvider(tells)).Set("#notice = :claim", ":claim", NoticeItem.Claim(by, Now));
        return (await WriteAsync(write, cancellationToken)).Booking;
    }

    /// <summary>Writes down, in the trail too, that the message was sent.</summary>
    /// <param name="seen">The booking as read.</param>
    /// <param name="tells">One of <see cref="ProviderNotice"/>.</param>
    /// <param name="by">Who claimed it.</param>
    /// <param name="actor">Who sent it.</param>
    /// <param name="how">How, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    internal Task RecordProviderToldAsync(
        Booking seen, string tells, string by, Actor actor, string how, CancellationToken cancellationToken)
    {
        var write = new BookingWrite(seen.Id, TellsItIf)
            .Named("#notice", NoticeItem.OfProvider(tells))
            .Set("#notice = :sent", ":sent", Item.Text(ChannelOutcome.Sent))
            .Trail(new TrailEntry(Now, seen.Standing, seen.Standing, actor.Step, how, actor.Execution))
            .With(":me", Item.Text(by));
        return WriteAsync(write, cancellationToken);
    }

    /// <summary>Gives a claimed message back, of which nothing was sent, so that it can be tried again.</summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="tells">One of <see cref="ProviderNotice"/>.</param>
    /// <param name="by">Who claimed it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="Refusals.StoreBusy">The store could not answer now.</exception>
    internal Task GiveProviderNoticeBackAsync(string bookingId, string tells, string by, CancellationToken cancellationToken) => WriteAsync(
        new BookingWrite(bookingId, TellsItIf)
            .Named("#notice", NoticeItem.OfProvider(tells))
            .Remove("#notice")
            .With(":me", Item.Text(by)),
        cancellationToken);
}
