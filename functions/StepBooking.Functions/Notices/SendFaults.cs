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

    private static bool IsAnswer(HttpStatusCode status) =>
        status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout;
}
