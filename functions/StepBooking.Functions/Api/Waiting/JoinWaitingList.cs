using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Functions.Api.Waiting;

/// <summary>
/// <c>POST /offerings/{id}/waiting-list</c>: takes the last place in the list of an offering that is sold out, or whose wanted seats are.
/// There is one place a customer and offering, so the call can be repeated.
/// </summary>
/// <param name="offerings">The offerings.</param>
/// <param name="seats">Which seats are free.</param>
/// <param name="places">Waiting lists.</param>
/// <param name="bookings">The holds of offers.</param>
/// <param name="clock">The time.</param>
public sealed class JoinWaitingListFunction(
    OfferingStore offerings, SeatMap seats, WaitingStore places, BookingStore bookings, TimeProvider clock)
{
    private const int MostBytes = 16 * 1024;

    /// <summary>
    /// 201 with the place, 200 if the caller waits for the same already; 404; 409 when such seats are free, when the caller waits for
    /// others, or when the list is full; 400 naming what is wrong.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/offerings/{id}/waiting-list")]
    public Task<APIGatewayProxyResponse> JoinWaitingList(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Join(id, api));

    private async Task<APIGatewayProxyResponse> Join(string id, ApiRequest api)
    {
        var caller = api.Caller;
        if (!WaitingWish.Parse(api.Json(MostBytes)).Is(out var wish, out var refusal))
            throw Problems.Invalid(refusal);
        var offering = await offerings.WithTicketsAsync(await offerings.Known(id, api), api.Stopping);
        if (await places.GetAsync(caller.Sub, offering.Id, api.Stopping) is { IsOpen: true } known)
            return await Answer(known, wish, 200, api);
        if (wish.Check(offering, clock.GetUtcNow()) is { } wrong)
            throw Problems.Invalid(wrong);
        await CheckTaken(offering, wish, api.Stopping);
        if (await places.CountAsync(offering.Id, api.Stopping) >= WaitingTerms.MostPlaces)
            throw Problems.WaitingListFull();
        return await Answer(await places.JoinAsync(caller.Sub, offering, wish, api.Stopping), wish, 201, api);
    }

    private async Task CheckTaken(Offering offering, WaitingWish wish, CancellationToken stopping)
    {
        var legs = offering.Legs(wish.From, wish.To)!.Value;
        if (wish.Choose(await seats.ReadAsync(offering, legs, clock.GetUtcNow(), stopping)) is { } free)
            throw Problems.SeatsFree(string.Join(", ", free));
    }

    private async Task<APIGatewayProxyResponse> Answer(WaitingPlace place, WaitingWish wish, int status, ApiRequest api)
    {
        if (place.Wish.Text != wish.Text)
            throw Problems.WaitingAlready();
        var answer = await new WaitingPlaces(places, bookings, clock).ShowAsync(place, api.Stopping);
        return ApiResponse.Of(status, answer, ApiJson.Default.WaitingAnswer, status == 201 ? api.Path : null);
    }
}
