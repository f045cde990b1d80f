using Amazon.DynamoDBv2.Model;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Notices;

/// <summary>
/// Tells customers, at most once and never silently none: channels are claimed before they are used, an outcome that nobody
/// knows is never sent again by itself, and the debt stays until one channel is sent and none is open.
/// </summary>
/// <param name="store">Bookings.</param>
/// <param name="contacts">Where customers can be reached.</param>
/// <param name="email">The e-mail channel.</param>
/// <param name="sms">The text message channel.</param>
/// <param name="events">The channel to programs: it is claimed by nobody, and used before the others are.</param>
/// <param name="clock">The time.</param>
public sealed class NoticeDesk(
    BookingStore store, ContactStore contacts, IEmailSender email, ISmsSender sms, OutcomeEvents events, TimeProvider clock)
{
    /// <summary>
    /// The timeout of the functions that send notices. A claim this old belongs to an invocation that is over: what it sent, nobody
    /// knows.
    /// </summary>
    public static readonly TimeSpan FunctionTimeout = TimeSpan.FromSeconds(15);

    private const int ClaimAttempts = 4;

    /// <summary>Sends the notice of the booking's status on every channel that is free, and settles <c>note</c> if that ends it.</summary>
    /// <param name="booking">The booking as read, final and owing the notice.</param>
    /// <param name="text">What it says.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; if it still owes the debt, somebody must look at it.</returns>
    /// <exception cref="NoticeUnderWay">Another invocation may be sending a notice of this booking.</exception>
    /// <exception cref="NoticeThrottled">A channel was given back: it has sent nothing.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<Booking> TellAsync(
        Booking booking, NoticeText text, Offering? offering, CancellationToken cancellationToken = default) =>
        TellAsync(booking, booking.Status.Text(), booking.Status, Debt.Note, text, offering, true, cancellationToken);

    /// <summary>
    /// The same for who has heard of the status by its event: it is not published again. Of this call and the other, the claim decides
    /// which one sends.
    /// </summary>
    /// <param name="booking">The booking as read, final and owing the notice.</param>
    /// <param name="text">What it says.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; if it still owes the debt, somebody must look at it.</returns>
    /// <exception cref="NoticeUnderWay">Another invocation may be sending a notice of this booking.</exception>
    /// <exception cref="NoticeThrottled">A channel was given back: it has sent nothing.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<Booking> TellPublishedAsync(
        Booking booking, NoticeText text, Offering? offering, CancellationToken cancellationToken = default) =>
        TellAsync(booking, booking.Status.Text(), booking.Status, Debt.Note, text, offering, false, cancellationToken);

    /// <summary>
    /// Sends the notice of a cancellation, whatever the booking's status is by then, and settles <c>note:</c> of it if that ends it.
    /// </summary>
    /// <param name="booking">The booking as read, owing the notice.</param>
    /// <param name="cancellationId">The cancellation.</param>
    /// <param name="text">What it says.</param>
    /// <param name="offering">What was booked; null when there is no such thing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking as it stands then; if it still owes the debt, somebody must look at it.</returns>
    /// <exception cref="NoticeUnderWay">Another invocation may be sending a notice of this booking.</exception>
    /// <exception cref="NoticeThrottled">A channel was given back: it has sent nothing.</exception>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public Task<Booking> TellCancellationAsync(
        Booking booking, string cancellationId, NoticeText text, Offering? offering, CancellationToken cancellationToken = default) =>
        TellAsync(booking, cancellationId, null, Debt.NoteOf(cancellationId), text, offering, true, cancellationToken);

    private async Task<Booking> TellAsync(
        Booking booking,
        string key,
        BookingStatus? told,
        string debt,
        NoticeText text,
        Offering? offering,
        bool publishes,
        CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < ClaimAttempts; attempt++)
        {
            if ((told ?? booking.Status) != booking.Status || !booking.Owes.Contains(debt))
                return booking;
            WaitForOthers(booking);
            if (attempt == 0 && publishes)
                booking = await events.PublishAsync(booking, key, debt, offering, cancellationToken);
            if (await ReadContactAsync(booking, cancellationToken) is not { } contact)
                return booking;
            var claim = new NoticeClaim(booking.Id, key, told, debt, Guid.NewGuid().ToString("N")[..12], clock.GetUtcNow());
            var channels = Claimable(booking, claim, contact);
            if (channels.Count == 0)
                return await store.RecordNoticeAsync(claim, new Dictionary<string, string?>(), booking, cancellationToken);
            var answer = await store.ClaimNoticeAsync(claim, channels, !booking.Notices.ContainsKey(claim.Key), cancellationToken);
            if (answer.Written || IsClaimed(answer.Booking, claim))
                return await SendAsync(answer.Booking!, claim, contact, text, cancellationToken);
            booking = answer.Booking ?? throw new StoreBusy("The booking went away while its notice was claimed.");
        }

        throw new StoreBusy("The booking keeps changing while its notice is claimed.");
    }

    private static Dictionary<string, AttributeValue> Claimable(Booking booking, NoticeClaim claim, Contact contact)
    {
        var used = booking.Notices.GetValueOrDefault(claim.Key)?.Channels;
        return Channel.All.Where(channel => used?.ContainsKey(channel) != true).ToDictionary(
            channel => channel,
            channel => AddressOf(contact, channel) is null ? Item.Text(ChannelOutcome.Skipped) : NoticeItem.Claim(claim.By, claim.At));
    }

    /// <summary>Whether a refused claim is there all the same: the store's client repeats a write whose answer it lost.</summary>
    private static bool IsClaimed(Booking? booking, NoticeClaim claim) =>
        booking?.Notices.GetValueOrDefault(claim.Key)?.Channels.Values.Any(channel => channel.By == claim.By) == true;

    private static string? AddressOf(Contact contact, string channel) => channel == Channel.Email ? contact.Email : contact.Phone;

    /// <summary>A claim without outcome, of any status: neither sent past nor marked while its invocation may be alive.</summary>
    private void WaitForOthers(Booking booking)
    {
        var now = clock.GetUtcNow();
        var claims = booking.Notices.Values.SelectMany(notice => notice.Channels.Values).Where(channel => channel.Outcome is null);
        if (claims.Any(claim => now - claim.At < FunctionTimeout))
            throw new NoticeUnderWay("Another invocation is at a notice of this booking.");
    }

    private async Task<Contact?> ReadContactAsync(Booking booking, CancellationToken cancellationToken)
    {
        if (booking.Customer is null)
            return null;
        var contact = await contacts.GetAsync(booking.Customer, cancellationToken);
        return contact is { Email: null, Phone: null } ? null : contact;
    }

    private async Task<Booking> SendAsync(
        Booking booking, NoticeClaim claim, Contact contact, NoticeText text, CancellationToken cancellationToken)
    {
        var channels = booking.Notices[claim.Key].Channels;
        var claimed = channels.Where(channel => channel.Value.By == claim.By).Select(channel => channel.Key).ToList();
        var sent = await Task.WhenAll(claimed.Select(channel => SendAsync(channel, claim, contact, text, cancellationToken)));
        var outcomes = claimed.Zip(sent)
            .Where(pair => pair.Second != SendOutcome.Unknown)
            .ToDictionary(pair => pair.First, pair => Recorded(pair.Second));
        var recorded = await store.RecordNoticeAsync(claim, outcomes, booking, cancellationToken);
        return sent.Contains(SendOutcome.NotNow) ? throw new NoticeThrottled("A channel cannot be used now and was given back.") : recorded;
    }

    private static string? Recorded(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => ChannelOutcome.Sent,
        SendOutcome.Refused => ChannelOutcome.Refused,
        _ => null,
    };

    /// <summary>None begins once the claim is so old that others take its outcome for unknown; then it has sent nothing.</summary>
    private async Task<SendOutcome> SendAsync(
        string channel, NoticeClaim claim, Contact contact, NoticeText text, CancellationToken cancellationToken)
    {
        if (clock.GetUtcNow() - claim.At >= FunctionTimeout)
            return SendOutcome.NotNow;
        return channel == Channel.Email
            ? await email.SendAsync(contact.Email!, text, claim.BookingId, cancellationToken)
            : await sms.SendAsync(contact.Phone!, text, claim.BookingId, cancellationToken);
    }
}
