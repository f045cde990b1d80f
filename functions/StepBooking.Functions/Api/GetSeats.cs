using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Seats;

namespace StepBooking.Functions.Api;

/// <summary><c>GET /offerings/{id}/seats?from=&amp;to=</c>: every seat, for the whole way or a part of it. Public.</summary>
/// <param name="offerings">The offerings.</param>
/// <param name="seats">Their seats.</param>
/// <param name="clock">The time: a hold that is over holds nothing.</param>
public sealed class GetSeatsFunction(OfferingStore offerings, SeatMap seats, TimeProvider clock)
{
    /// <summary>200 with the seat map, 404 without the offering, 400 for a way that it does not go.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/offerings/{id}/seats")]
    public Task<APIGatewayProxyResponse> GetSeats(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Map(id, api));

    private async Task<APIGatewayProxyResponse> Map(string id, ApiRequest api)
    {
        var offering = await offerings.WithTicketsAsync(await offerings.Known(id, api), api.Stopping);
        var map = await seats.ReadAsync(offering, JourneyQuery.Read(offering, api), clock.GetUtcNow(), api.Stopping);
        return ApiResponse.Of(200, new ListAnswer<SeatAnswer>([.. map.Select(SeatAnswer.Of)]), ApiJson.Default.SeatList);
    }
}
