using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Notices;

namespace StepBooking.Functions.Email;

/// <summary>
/// Sends e-mail by SMTP. Until the mail itself is handed over, a failure means that it was not sent; from then on only the server's answer
/// tells, and without one nobody knows: it is never handed over twice.
/// </summary>
/// <param name="sender">Whom the mail comes from.</param>
/// <param name="timeout">How long all of it may take.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Takes why a mail was not sent.</param>
/// <param name="trust">Judges the server's certificate; null for what the system trusts.</param>
public sealed class SmtpEmailSender(
    string sender, TimeSpan timeout, TimeProvider clock, LogWarning log, RemoteCertificateValidationCallback? trust = null)
{
    /// <summary>Sends one mail.</summary>
    /// <param name="settings">The server and who signs in.</param>
    /// <param name="address">Whom to; not for logs.</param>
    /// <param name="text">What it says.</param>
    /// <param name="bookingId">The booking it is about.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The outcome, and whether the server did not know who signs in.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Whatever happens to it is an outcome.")]
    internal async Task<(SendOutcome Outcome, bool SignInRefused)> SendAsync(
        EmailSettings settings, string address, NoticeText text, string bookingId, CancellationToken cancellationToken)
    {
        if (!SmtpMessage.IsAddress(address))
            return (Log(bookingId, "address", 0, SendOutcome.Refused), false);
        using var deadline = new CancellationTokenSource(timeout, clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var support = settings.CustomerSupport is { } given && SmtpMessage.IsAddress(given) ? given : null;
        var mail = new SmtpMail(sender, address, support, text.Subject, text.Body, bookingId);
        var lines = SmtpMessage.Of(mail, clock.GetUtcNow());
        var isHandedOver = false;
        try
        {
            using var conversation = await SmtpConversation.OpenAsync(settings, trust, ending.Token);
            await conversation.AddressAsync(mail, ending.Token);
            isHandedOver = true;
            var reply = await conversation.HandOverAsync(lines, ending.Token);
            var outcome = OutcomeOf(reply);
            await LeaveAsync(conversation, ending.Token);
            return (outcome == SendOutcome.Sent ? outcome : Log(bookingId, "DATA", reply.Code, outcome), false);
        }
        catch (SmtpRefusal refusal)
        {
            var outcome = refusal.IsRecipient ? SendOutcome.Refused : SendOutcome.NotNow;
            return (Log(bookingId, refusal.Step, refusal.Code, outcome), refusal.IsSignIn);
        }
        catch (Exception fault)
        {
            return (Log(bookingId, fault.GetType().Name, 0, isHandedOver ? SendOutcome.Unknown : SendOutcome.NotNow), false);
        }
    }

    private static SendOutcome OutcomeOf(SmtpReply reply) =>
        reply.IsPositive ? SendOutcome.Sent : reply.IsPermanent ? SendOutcome.Refused : SendOutcome.NotNow;

    /// <summary>The mail is sent or not by now, whatever becomes of the farewell.</summary>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The outcome is known.")]
    private static async Task LeaveAsync(SmtpConversation conversation, CancellationToken cancellationToken)
    {
        try
        {
            await conversation.QuitAsync(cancellationToken);
        }
        catch (Exception)
        {
            // The server hung up first.
        }
    }

    /// <summary>The server's own words stay out of the log: they quote addresses.</summary>
    private SendOutcome Log(string bookingId, string step, int code, SendOutcome outcome)
    {
        log("The email of booking {bookingId} ends as {outcome}: SMTP {step} with code {code}", bookingId, outcome.ToString(), step, code);
        return outcome;
    }
}
