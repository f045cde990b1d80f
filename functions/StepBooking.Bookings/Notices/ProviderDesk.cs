using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Notices;

/// <summary>
/// Tells providers of bookings, by e-mail, else by text message: at most once, and never silently none. A message is claimed before it is
/// sent; one whose outcome nobody knows is never sent again by itself, and whoever asked is told so each time.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="offerings">Their offerings: they name the provider.</param>
/// <param name="contacts">Where providers can be reached.</param>
/// <param name="email">The e-mail channel.</param>
/// <param name="sms">The text message channel.</param>
/// <param name="clock">The time.</param>
public sealed class ProviderDesk(
    BookingStore store, OfferingStore offerings, ContactStore contacts, IEmailSender email, ISmsSender sms, TimeProvider clock)
{
    private const string Nobody = "nobody with an address has signed in for it";

    /// <summary>
    /// Tells the provider of a booking what happened, unless it was told before. What is over is not told: a question about a booking that
    /// waits no longer, or the cancellation of one that the provider never heard of.
    /// </summary>
    /// <param name="bookingId">The booking.</param>
    /// <param name="tells">One of <see cref="ProviderNotice"/>.</param>
    /// <param name="actor">Who tells it, for the trail.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="BookingBusy">There is no such booking yet.</exception>
    /// <exception cref="NoticeThrottled">It could not be sent now, and was not.</exception>
    /// <exception cref="NoticeNotSettled">Nobody can be reached, or nobody knows whether it was sent: somebody must look at it.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task TellAsync(string bookingId, string tells, Actor actor, CancellationToken cancellationToken = default)
    {
        var booking = await store.GetAsync(bookingId, cancellationToken) ?? throw new BookingBusy("There is no such booking yet.");
        if (booking.ProviderNotices.GetValueOrDefault(tells)?.Outcome is not null || !IsToBeTold(booking, tells))
            return;
        var offering = await offerings.OfferingOfAsync(booking, cancellationToken)
            ?? throw new NoticeNotSettled("What was booked is gone: nobody knows the provider.");
        if (await contacts.GetOfProviderAsync(offering.Provider, cancellationToken) is not { } contact)
        {
            await store.NoteAsync(booking, actor, $"provider not told of {tells}: {Nobody}", cancellationToken);
            throw new NoticeNotSettled($"The provider cannot be reached: {Nobody}.");
        }

        var claim = Guid.NewGuid().ToString("N")[..12];
        var standing = await store.ClaimProviderNoticeAsync(bookingId, tells, claim, cancellationToken);
        if (standing?.ProviderNotices.GetValueOrDefault(tells) is { } record && record.By == claim)
            await SendAsync(standing, tells, claim, contact, ProviderTexts.Of(tells, standing, offering), actor, cancellationToken);
        else if (standing?.ProviderNotices.GetValueOrDefault(tells) is { Outcome: null })
            throw new NoticeNotSettled("The message was claimed before: nobody knows whether it was sent.");
    }

    private bool IsToBeTold(Booking booking, string tells) => tells == ProviderNotice.Created
        ? booking.Phase == BookingPhase.Reserved && booking.ApproveBy > clock.GetUtcNow()
        : booking.AcceptedAt is not null || booking.ProviderNotices.ContainsKey(ProviderNotice.Created);

    private async Task SendAsync(
        Booking booking, string tells, string claim, Contact contact, NoticeText text, Actor actor, CancellationToken cancellationToken)
    {
        var channel = contact.Email is null ? Channel.Sms : Channel.Email;
        var outcome = contact.Email is { } address
            ? await email.SendAsync(address, text, booking.Id, cancellationToken)
            : await sms.SendAsync(contact.Phone!, text, booking.Id, cancellationToken);
        if (outcome == SendOutcome.Sent)
        {
            await store.RecordProviderToldAsync(booking, tells, claim, actor, $"provider told of {tells} by {channel}", CancellationToken.None);
            return;
        }

        if (outcome != SendOutcome.Unknown)
            await store.GiveProviderNoticeBackAsync(booking.Id, tells, claim, CancellationToken.None);
        await store.NoteAsync(booking, actor, $"provider not told of {tells}: {channel} {WordOf(outcome)}", CancellationToken.None);
        throw outcome == SendOutcome.Unknown
            ? new NoticeNotSettled("Nobody knows whether the message was sent.")
            : new NoticeThrottled("The message was not sent, and is to be tried again.");
    }

    private static string WordOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Refused => "refused",
        SendOutcome.NotNow => "not possible now",
        _ => "unanswered",
    };
}
