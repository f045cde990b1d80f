using System.Diagnostics.CodeAnalysis;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Notices;

namespace StepBooking.Functions.Email;

/// <summary>
/// Sends e-mail as the secret says: by SMTP where it names a server, else by SES; with the address of the customers' support in it. A
/// password that the server refuses is read again once, and if it was changed, the mail is sent with the new one: nothing was handed over.
/// </summary>
/// <param name="secret">The settings.</param>
/// <param name="smtp">Sends by SMTP.</param>
/// <param name="ses">Sends by SES.</param>
/// <param name="log">Takes why a mail was not sent.</param>
public sealed class ConfiguredEmailSender(EmailSecret secret, SmtpEmailSender smtp, SesEmailSender ses, LogWarning log) : IEmailSender
{
    /// <inheritdoc/>
    public async Task<SendOutcome> SendAsync(
        string address, NoticeText text, string bookingId, CancellationToken cancellationToken = default)
    {
        if (await SettingsAsync(bookingId, null, cancellationToken) is not { } settings)
            return SendOutcome.NotNow;
        if (settings.Server is null)
            return await ses.SendAsync(address, With(text, settings), bookingId, cancellationToken);
        var (outcome, signInRefused) = await smtp.SendAsync(settings, address, With(text, settings), bookingId, cancellationToken);
        if (!signInRefused
            || await SettingsAsync(bookingId, settings, cancellationToken) is not { Server: not null } changed
            || changed == settings)
            return outcome;
        return (await smtp.SendAsync(changed, address, With(text, changed), bookingId, cancellationToken)).Outcome;
    }

    private static NoticeText With(NoticeText text, EmailSettings settings) => settings.CustomerSupport is not { } support
        ? text
        : text with { Body = $"{text.Body.TrimEnd()}\n\nQuestions? Write to {support}." };

    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "Without settings nothing was sent.")]
    private async Task<EmailSettings?> SettingsAsync(string bookingId, EmailSettings? refused, CancellationToken cancellationToken)
    {
        try
        {
            return await secret.GetAsync(refused, cancellationToken);
        }
        catch (Exception fault)
        {
            log("The email of booking {bookingId} waits: the e-mail secret cannot be used ({fault})", bookingId, fault.GetType().Name);
            return null;
        }
    }
}
