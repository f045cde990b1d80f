using System.Text.Json;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Recovery;

namespace StepBooking.Functions.Apartments;

/// <summary>
/// Makes a booking's execution of a request that waited in the intake queue. The message decides its name and its input, so that one
/// delivered twice is one booking; whatever the request is, it has an answer: one that can never become right is refused by its booking.
/// </summary>
/// <param name="executions">Starts executions.</param>
/// <param name="stateMachineArn">The state machine that books.</param>
public sealed class BookingIntake(Executions executions, string stateMachineArn)
{
    /// <summary>A longer body is none that the two APIs let in.</summary>
    internal const int MostCharacters = 64 * 1024;

    /// <summary>A member that stands there twice makes it no JSON: an input keeps one of them, and which one was meant is not known.</summary>
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Starts the booking of a message, unless it was started before.</summary>
    /// <param name="messageId">The message's id, or the one it had when it was first accepted.</param>
    /// <param name="userId">Who asked, as the API's token named them.</param>
    /// <param name="body">What they sent.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The booking's id.</returns>
    /// <exception cref="MachineBusy">Step Functions could not answer now.</exception>
    public async Task<string> AcceptAsync(string messageId, string userId, string body, CancellationToken cancellationToken = default)
    {
        var bookingId = BookingId.Canonical(messageId) ?? BookingId.From(userId, messageId);
        var input = ExecutionInput.Write(userId, RequestOf(body, userId));
        await executions.StartAsync(stateMachineArn, bookingId, input, cancellationToken);
        return bookingId;
    }

    /// <summary>The request as its execution carries it: in its canonical form; where it is none, as it came.</summary>
    private static JsonElement RequestOf(string body, string userId)
    {
        if (body.Length > MostCharacters)
            return JsonSerializer.SerializeToElement("", StepBookingJson.Default.String);
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            var given = document.RootElement;
            return BookingRequest.Parse(given, userId).Is(out var request, out _) ? request.ToCanonical() : given.Clone();
        }
        catch (JsonException)
        {
            return JsonSerializer.SerializeToElement(body, StepBookingJson.Default.String);
        }
    }
}
