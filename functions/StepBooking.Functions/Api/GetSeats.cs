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
        var offering = await offerings.Known(id, api);
        var map = await seats.ReadAsync(offering, Legs(offering, api), clock.GetUtcNow(), api.Stopping);
        return ApiResponse.Of(200, new ListAnswer<SeatAnswer>([.. map.Select(SeatAnswer.Of)]), ApiJson.Default.SeatList);
    }

    private static LegRange Legs(Offering offering, ApiRequest api)
    {
        var from = api.Query("from");
        var to = api.Query("to");
        if (offering.Stops.Count == 0 && (from ?? to) is not null)
            throw Problems.Invalid(from is not null ? "from" : "to", "It does not run between stops.");
        if (offering.Legs(from, null) is null)
            throw Problems.Invalid("from", "It cannot be boarded there.");
        return offering.Legs(from, to) ?? throw Problems.Invalid("to", "It does not go there from where the journey begins.");
    }
}
