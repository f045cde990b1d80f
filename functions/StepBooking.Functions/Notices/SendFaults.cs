using System.Globalization;
using System.Net;
using Amazon.Runtime;
using StepBooking.Bookings.Notices;

namespace StepBooking.Functions.Notices;

/// <summary>
/// What a failed attempt to send may have done. Only an answer that says so means that nothing was sent; silence and a server's
/// fault mean that nobody knows.
/// </summary>
internal static class SendFaults
{
    /// <summary>Sorts a fault.</summary>
    /// <param name="fault">What the client threw.</param>
    /// <param name="isRefusal">Whether the service's error is about this message or address, for good.</param>
    internal static SendOutcome Of(Exception fault, Func<AmazonServiceException, bool> isRefusal) => fault switch
    {
        AmazonServiceException service when IsAnswer(service.StatusCode) => isRefusal(service) ? SendOutcome.Refused : SendOutcome.NotNow,
        AmazonServiceException => SendOutcome.Unknown,
        NoAnswerException { IsBeforeSending: true } => SendOutcome.NotNow,
        _ => SendOutcome.Unknown,
    };

    /// <summary>
    /// Logs why a message was not sent, or may not have been. The service's own words stay out: they quote addresses.
    /// </summary>
    /// <param name="log">Writes a line.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="bookingId">The booking that it is about.</param>
    /// <param name="fault">What the client threw.</param>
    /// <param name="outcome">What is made of it.</param>
    internal static SendOutcome Log(LogWarning log, string channel, string bookingId, Exception fault, SendOutcome outcome)
    {
        var service = fault as AmazonServiceException;
        log(
            "The {channel} of booking {bookingId} ends as {outcome}: {fault}, error code {errorCode}, HTTP status {status}",
            channel,
            bookingId,
            outcome.ToString(),
            fault.GetType().Name,
            service?.ErrorCode ?? "none",
            service is null ? "none" : ((int)service.StatusCode).ToString(CultureInfo.InvariantCulture));
        return outcome;
    }

    private static bool IsAnswer(HttpStatusCode status) =>
        status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout;
}
