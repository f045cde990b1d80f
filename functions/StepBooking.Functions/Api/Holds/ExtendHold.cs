using System.Globalization;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Api.Holds;

/// <summary><c>POST /holds/{id}/extend</c>: a whole hold more from now, within <see cref="HoldTerms"/>.</summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
/// <param name="clock">The time.</param>
public sealed class ExtendHoldFunction(BookingStore bookings, OfferingStore offerings, TimeProvider clock)
{
    private static readonly Actor Actor = new(nameof(ExtendHold), null);

    /// <summary>200 with the hold as it stands then; 404; 409 when it is over, booked, or as long as it may be.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/holds/{id}/extend")]
    public Task<APIGatewayProxyResponse> ExtendHold(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Extend(id, api));

    private async Task<APIGatewayProxyResponse> Extend(string id, ApiRequest api)
    {
        var held = await bookings.OwnHold(id, api);
        CheckOpen(held);
        var offering = await offerings.Known(held.OfferingId, api);
        var until = HoldTerms.Longer(held, offering, clock.GetUtcNow()) ?? throw Problems.HoldLimit(Limit(offering));
        var longer = (await TryExtend(held, until, api.Stopping)).Found();
        CheckOpen(longer);
        return ApiResponse.Of(200, HoldAnswers.Of(longer, offering, clock.GetUtcNow()), ApiJson.Default.HoldAnswer);
    }

    private async Task<Booking?> TryExtend(Booking held, DateTimeOffset until, CancellationToken stopping)
    {
        try
        {
            return await bookings.ExtendHoldAsync(held, until, Actor, stopping);
        }
        catch (HoldOver)
        {
            throw Problems.HoldOver();
        }
    }

    private void CheckOpen(Booking held)
    {
        if (held.IsClosedHold() || (held.IsOnlyHeld && held.Until <= clock.GetUtcNow()))
            throw Problems.HoldOver();
        if (!held.IsOnlyHeld)
            throw Problems.HoldBooked(held.Id);
    }

    private static string Limit(Offering offering) => string.Create(
        CultureInfo.InvariantCulture,
        $"Seats of this offering are held for {HoldTerms.MostTimes * offering.HoldSeconds} seconds at most, and this hold ends then.");
}
