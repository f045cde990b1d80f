using StepBooking.Bookings.Notices;

namespace StepBooking.FaultExplorer.Worlds;

/// <summary>Both channels of notices: what leaves is written down, and is a moment at which a fault can strike.</summary>
internal sealed class WatchedSenders(World world) : IEmailSender, ISmsSender
{
    Task<SendOutcome> IEmailSender.SendAsync(string address, NoticeText text, string bookingId, CancellationToken cancellationToken) =>
        Send("email", text.Subject, bookingId);

    Task<SendOutcome> ISmsSender.SendAsync(string phone, NoticeText text, string bookingId, CancellationToken cancellationToken) =>
        Send("sms", text.Short, bookingId);

    private Task<SendOutcome> Send(string channel, string text, string bookingId) => world.Write(
        $"{channel} {bookingId} {text}",
        () =>
        {
            world.Told.Add(new Told(bookingId, channel, text, world.Clock.GetUtcNow()));
            return Task.FromResult(SendOutcome.Sent);
        },
        isMessage: true);
}
