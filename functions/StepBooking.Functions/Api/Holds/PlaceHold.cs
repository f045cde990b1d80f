using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api.Holds;

/// <summary>
/// <c>POST /holds</c>: holds seats before they are booked, in the transaction that a booking holds them by. It is decided here and
/// needs no execution; a hold that nobody books ends by itself.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">The offerings.</param>
/// <param name="clock">The time.</param>
public sealed class PlaceHoldFunction(BookingStore bookings, OfferingStore offerings, TimeProvider clock)
{
    private const int MostBytes = 64 * 1024;
    private static readonly Actor Actor = new(nameof(PlaceHold), null);

    /// <summary>
    /// 201 with the hold and its <c>Location</c>, also when the same request was made under the key before; 409 naming seats that are
    /// taken; else a problem.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/holds")]
    public Task<APIGatewayProxyResponse> PlaceHold(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Place);

    private async Task<APIGatewayProxyResponse> Place(ApiRequest api)
    {
        var holding = Holding.Read(api, MostBytes);
        if (holding.HasKey && await bookings.GetAsync(holding.Id, api.Stopping) is { } known)
            return await Repeat(api, holding, known);
        var selection = await Select(holding.Request, api.Stopping);
        await Hold(holding.OrderOf(selection), api.Stopping);
        var held = await bookings.GetAsync(holding.Id, api.Stopping) ?? throw Problems.Unavailable("The hold cannot be shown yet.");
        return await Repeat(api, holding, held);
    }

    private async Task<Selection> Select(BookingRequest request, CancellationToken stopping)
    {
        var offering = await offerings.GetAsync(request, stopping)
            ?? throw Problems.Invalid(request.OfferingField, "There is no such offering.");
        return Selection.Of(request, offering, clock.GetUtcNow(), paysLater: true).Is(out var selection, out var refusal)
            ? selection
            : throw Problems.Invalid(refusal);
    }

    private async Task Hold(HoldOrder order, CancellationToken stopping)
    {
        try
        {
            await bookings.HoldAsync(order, Actor, stopping);
        }
        catch (SeatsTaken taken)
        {
            throw Problems.Taken(taken.Reason);
        }
        catch (PendingBookingExists pending)
        {
            throw Problems.PendingExists(pending.Reason, pending.BookingId);
        }
        catch (StepRefusal there) when (there is AlreadyPlaced or HoldOver or BookingStopped or BookingClosed)
        {
            // The row is there: another call under this key was faster. It is answered as it stands.
        }
    }

    private async Task<APIGatewayProxyResponse> Repeat(ApiRequest api, Holding holding, Booking held)
    {
        if (held.Customer != holding.UserId)
            throw Problems.KeyUsed(null);
        if (held.Request != holding.Fingerprint || held.HeldRequest is null)
            throw Problems.KeyUsed(held.Id);
        var offering = await offerings.OfferingOfAsync(held, api.Stopping);
        return ApiResponse.Of(
            201, HoldAnswers.Of(held, offering, clock.GetUtcNow()), ApiJson.Default.HoldAnswer, $"{api.Path.TrimEnd('/')}/{held.Id}");
    }
}
