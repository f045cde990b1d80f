using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Approvals;

namespace StepBooking.Functions.Api;

/// <summary>
/// <c>DELETE /bookings/{id}?seats=</c>: cancels a booking, or some of its seats once it is confirmed. What is not paid yet is stopped by
/// this call itself; anything else is written down as asked before it is answered, and carried out by an execution.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
/// <param name="starter">Starts cancellations.</param>
/// <param name="tokens">Wakes what waits for a provider.</param>
/// <param name="clock">The time.</param>
public sealed class CancelBookingFunction(
    BookingStore bookings, OfferingStore offerings, CancellationStarter starter, TokenAnswers tokens, TimeProvider clock)
{
    private const int Attempts = 5;
    private const int MostCancellations = 40;
    private const string NotCharged = "Cancelled: you have not been charged.";
    private const string Accepted = "Accepted: it will be cancelled, and what comes back shows in its refunds.";
    private static readonly TimeSpan OutcomeWithin = TimeSpan.FromSeconds(10);

    /// <summary>
    /// 200 with the booking as the cancellation left it, 202 while that is not known; 404 for anybody else's booking, 409 for one that
    /// ended otherwise.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/bookings/{id}")]
    public Task<APIGatewayProxyResponse> CancelBooking(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Cancel(id, api));

    private async Task<APIGatewayProxyResponse> Cancel(string id, ApiRequest api)
    {
        var wish = CancelWish.Read(api);
        var booking = await Await(id, each => each is not null || BookingId.Canonical(id) is null, Polling.SoonWithin, api.Stopping);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (booking is null || !wish.MayCancel(booking))
                throw Problems.NotFound("There is no such booking, or it is somebody else's.");
            CheckSeats(wish, booking);
            if (booking.Status == BookingStatus.Cancelled)
                return await Answer(200, booking, booking.WasCaptured ? null : NotCharged, api);
            if (booking is { Phase: BookingPhase.Undoing, Why: BookingStatus.Cancelled })
                return await AnswerStopped(booking, api);
            CheckMayEnd(wish, booking);
            var (standing, answer) = await Move(wish, booking, api);
            if (answer is not null)
                return answer;
            booking = standing;
        }

        throw Problems.Unavailable("The booking keeps changing. Cancel it again.");
    }

    private static void CheckSeats(CancelWish wish, Booking booking)
    {
        var known = booking.Seats.Concat(booking.Cancels.Values.SelectMany(each => each.Seats ?? [])).ToHashSet(StringComparer.Ordinal);
        if (wish.Seats?.FirstOrDefault(seat => !known.Contains(seat)) is { } unknown)
            throw Problems.Invalid("seats", $"{unknown} is no seat of this booking; it has {string.Join(", ", booking.Seats)}.");
    }

    private static void CheckMayEnd(CancelWish wish, Booking booking)
    {
        if (booking.IsFinal && booking.Status != BookingStatus.Confirmed)
            throw Problems.NotCancellable($"It is {booking.Status.Text()}: there is nothing to cancel.");
        if (booking.Phase == BookingPhase.Undoing)
            throw Problems.NotCancellable($"It is being undone and ends {booking.Why?.Text()}: there is nothing to cancel.");
        if (booking.IsOnlyHeld)
            throw Problems.NotCancellable("Its seats are only held: release them with DELETE /holds/{id}.");
        if (wish.Seats is not null && booking.Status != BookingStatus.Confirmed)
            throw Problems.NotCancellable("A part can be cancelled once it is CONFIRMED; until then the whole.", "seats");
    }

    private async Task<(Booking? Booking, APIGatewayProxyResponse? Answer)> Move(CancelWish wish, Booking booking, ApiRequest api) =>
        booking.Phase is BookingPhase.Held or BookingPhase.Reserved
            ? (await bookings.StopByCustomerAsync(booking, new Actor(wish.NameFor(booking), null), api.Stopping), null)
            : await Ask(wish, booking, api);

    /// <summary>The cancellation of what is confirmed, or at its capture: asked for, started, and waited for.</summary>
    /// <returns>The booking as it stands, and the answer; no answer where the booking turned out to have been stopped.</returns>
    private async Task<(Booking? Booking, APIGatewayProxyResponse? Answer)> Ask(CancelWish wish, Booking booking, ApiRequest api)
    {
        var id = wish.IdIn(booking);
        var standing = await AskOnce(wish, booking, id, api.Stopping);
        if (standing is null || !standing.Cancels.TryGetValue(id, out var asked))
            return (standing, null);
        if (!asked.IsDecided)
        {
            await starter.StartAsync(booking.Id, id, api.Stopping);
            standing = await Await(booking.Id, each => each is null || !IsOpen(each, id), OutcomeWithin, api.Stopping);
        }

        if (standing is null || (standing.Status != BookingStatus.Confirmed && !standing.OpenCancellations.Any()))
            return (standing, null);
        return IsOpen(standing, id)
            ? (standing, await Answer(202, standing, Accepted, api))
            : (standing, await Answer(200, standing, null, api));
    }

    private static bool IsOpen(Booking booking, string id) => booking.OpenCancellations.Any(open => open.Id == id);

    private async Task<Booking?> AskOnce(CancelWish wish, Booking booking, string id, CancellationToken stopping)
    {
        if (booking.Cancels.ContainsKey(id))
            return booking;
        if (wish.Seats is not null && booking.Cancels.Count >= MostCancellations)
            throw Problems.NotCancellable("Too many parts of it were cancelled: cancel the whole.", "seats");
        var asked = new Cancellation(id, clock.GetUtcNow(), wish.NameFor(booking), wish.Seats, null, null);
        return await bookings.AskCancellationAsync(booking, asked, stopping);
    }

    private async Task<APIGatewayProxyResponse> AnswerStopped(Booking booking, ApiRequest api)
    {
        await tokens.WakeAsync(booking, api.Stopping);
        var ended = await Await(booking.Id, each => each?.IsFinal != false, OutcomeWithin, api.Stopping);
        return await Answer(200, ended ?? booking, NotCharged, api);
    }

    private async Task<APIGatewayProxyResponse> Answer(int status, Booking booking, string? message, ApiRequest api)
    {
        var answer = BookingAnswers.Of(booking, await offerings.OfferingOfAsync(booking, api.Stopping)) with { Message = message };
        return ApiResponse.Of(status, answer, ApiJson.Default.BookingAnswer);
    }

    private async Task<Booking?> Await(string id, Func<Booking?, bool> isOver, TimeSpan limit, CancellationToken stopping)
    {
        var booking = await bookings.FindAsync(id, stopping);
        for (var waited = TimeSpan.Zero; !isOver(booking) && waited < limit;)
        {
            waited = await clock.PauseAsync(waited, stopping);
            booking = await bookings.FindAsync(id, stopping);
        }

        return booking;
    }
}
