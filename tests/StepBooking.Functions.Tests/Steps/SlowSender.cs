using StepBooking.Bookings.Notices;
using StepBooking.Testing;

namespace StepBooking.Functions.Tests.Steps;

/// <summary>A provider that takes its first message so slowly that the claim grows old.</summary>
internal sealed class SlowSender(ManualTimeProvider clock) : IEmailSender, ISmsSender
{
    public int Sent { get; private set; }

    Task<SendOutcome> IEmailSender.SendAsync(string address, NoticeText text, string bookingId, CancellationToken cancellationToken) =>
        SendAsync();

    Task<SendOutcome> ISmsSender.SendAsync(string phone, NoticeText text, string bookingId, CancellationToken cancellationToken) =>
        SendAsync();

    private Task<SendOutcome> SendAsync()
    {
        Sent++;
        clock.Advance(NoticeDesk.FunctionTimeout);
        return Task.FromResult(SendOutcome.Sent);
    }
}
