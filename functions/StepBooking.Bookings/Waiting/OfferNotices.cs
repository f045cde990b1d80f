using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Contacts;
using StepBooking.Bookings.Notices;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Bookings.Waiting;

/// <summary>
/// Tells customers of offers, at most once and never silently none, as <see cref="NoticeDesk"/> tells of bookings: a claim goes before
/// anything is sent, an outcome that nobody knows is not sent again.
/// </summary>
/// <param name="places">Waiting lists.</param>
/// <param name="contacts">Where customers can be reached.</param>
/// <param name="email">The e-mail channel.</param>
/// <param name="sms">The text message channel.</param>
/// <param name="clock">The time.</param>
public sealed class OfferNotices(WaitingStore places, ContactStore contacts, IEmailSender email, ISmsSender sms, TimeProvider clock)
{
    /// <summary>A claim this old, without an outcome, belongs to an invocation that is over.</summary>
    internal static readonly TimeSpan ClaimOver = TimeSpan.FromMinutes(2);

    /// <summary>Tells of an offer, unless somebody did or is at it.</summary>
    /// <param name="place">The place as read, OFFERED.</param>
    /// <param name="held">The hold.</param>
    /// <param name="offering">What was waited for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StoreBusy">The store could not answer now.</exception>
    public async Task<OfferNoticeOutcome> TellAsync(
        WaitingPlace place, Booking held, Offering offering, CancellationToken cancellationToken = default)
    {
        if (place.Told is not null)
            return OfferNoticeOutcome.Left;
        if (place.ClaimedAt is { } claimed)
        {
            return clock.GetUtcNow() - claimed > ClaimOver && await places.RecordUnknownAsync(place, cancellationToken)
                ? OfferNoticeOutcome.Untold
                : OfferNoticeOutcome.Left;
        }

        var contact = await contacts.GetAsync(place.Customer, cancellationToken);
        var by = Guid.NewGuid().ToString("N");
        return await places.ClaimAsync(place, by, cancellationToken)
            ? await SendAsync(place, by, contact, held, offering, cancellationToken)
            : OfferNoticeOutcome.Left;
    }

    private async Task<OfferNoticeOutcome> SendAsync(
        WaitingPlace place, string by, Contact? contact, Booking held, Offering offering, CancellationToken cancellationToken)
    {
        var text = OfferText.Of(held, offering);
        var outcomes = new Dictionary<string, SendOutcome>(StringComparer.Ordinal);
        if (contact?.Email is { } address)
            outcomes[Channel.Email] = await email.SendAsync(address, text, held.Id, cancellationToken);
        if (contact?.Phone is { } phone)
            outcomes[Channel.Sms] = await sms.SendAsync(phone, text, held.Id, cancellationToken);
        if (outcomes.Count > 0 && outcomes.Values.All(outcome => outcome == SendOutcome.NotNow))
        {
            await places.GiveBackAsync(place, by, CancellationToken.None);
            return OfferNoticeOutcome.NotNow;
        }

        // Whoever gives up now must not leave what was sent unrecorded.
        await places.RecordAsync(place, by, outcomes.ToDictionary(outcome => outcome.Key, outcome => Word(outcome.Value)), CancellationToken.None);
        return outcomes.ContainsValue(SendOutcome.Sent) ? OfferNoticeOutcome.Told : OfferNoticeOutcome.Untold;
    }

    private static string Word(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => ChannelOutcome.Sent,
        SendOutcome.Refused => ChannelOutcome.Refused,
        SendOutcome.NotNow => ChannelOutcome.Skipped,
        _ => "unknown",
    };
}
