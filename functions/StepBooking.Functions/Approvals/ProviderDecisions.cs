using Amazon.Lambda.APIGatewayEvents;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Functions.Api;

namespace StepBooking.Functions.Approvals;

/// <summary>
/// Carries a provider's decision out: writes it, wakes what waits for it, and waits itself for what comes of it. The write is the decision;
/// whatever dies after it, the same call again does the rest.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings: they name the provider.</param>
/// <param name="answers">Wakes what waits.</param>
/// <param name="clock">The time.</param>
public sealed class ProviderDecisions(BookingStore bookings, OfferingStore offerings, TokenAnswers answers, TimeProvider clock)
{
    private static readonly TimeSpan OutcomeWithin = TimeSpan.FromSeconds(20);

    /// <summary>Decides about one booking of the caller's own provider.</summary>
    /// <returns>200 with the booking as it ended; 202 if that is not known within 20 s.</returns>
    /// <exception cref="ApiProblem">401, 403, 404, or 409 for a booking that does not wait for this decision.</exception>
    /// <exception cref="Bookings.Refusals.WaitUnanswered">It is decided, but what waits could not be woken now.</exception>
    internal async Task<APIGatewayProxyResponse> DecideAsync(ApiRequest api, string providerId, string bookingId, Decision decision)
    {
        var called = clock.GetTimestamp();
        var provider = api.CallerAs(Role.Providers).Provider;
        var booking = await bookings.FindAsync(bookingId, api.Stopping);
        var offering = await offerings.OfferingOfAsync(booking, api.Stopping);
        if (booking is null || offering is null || offering.Provider != provider || providerId != provider)
            throw Problems.NotFound("There is no such booking, or it is another provider's.");
        booking = await Take(booking, decision);
        await answers.WakeAsync(booking, api.Stopping);
        booking = await Outcome(booking, called, api.Stopping);
        var answer = new DecisionAnswer(Message(booking, decision), BookingAnswers.Of(booking, offering).InLowerCase());
        return ApiResponse.Of(booking.IsFinal ? 200 : 202, answer, ApiJson.Default.DecisionAnswer);
    }

    private static async Task<Booking> Take(Booking booking, Decision decision)
    {
        if (decision.IsTaken(booking))
            return booking;
        var answer = booking.Phase == BookingPhase.Reserved ? await decision.TakeAsync(booking) : new WriteAnswer(false, booking);
        return answer.Booking is { } standing && (answer.Written || decision.IsTaken(standing))
            ? standing
            : throw Problems.NotAwaitingApproval($"It is {answer.Booking?.Standing ?? "gone"}, and cannot be {decision.Word}.");
    }

    private async Task<Booking> Outcome(Booking booking, long called, CancellationToken stopping)
    {
        while (!booking.IsFinal && clock.GetElapsedTime(called) is var waited && waited < OutcomeWithin)
        {
            await clock.PauseAsync(waited, stopping);
            booking = await bookings.GetAsync(booking.Id, stopping) ?? booking;
        }

        return booking;
    }

    private static string Message(Booking booking, Decision decision) =>
        !booking.IsFinal ? $"Booking {decision.Word}; its outcome is still to come"
        : booking.Status == decision.Outcome ? $"Booking {decision.Word} successfully"
        : $"Booking {decision.Word}; it ended {booking.Status.Text().ToLowerInvariant()}";
}
