using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary><c>GET /ticket?Theatre-Seat=1-A9</c>: one ticket. For everybody who has signed in.</summary>
/// <param name="tickets">The tickets.</param>
public sealed class RetrieveTicketFunction(TicketStore tickets)
{
    /// <summary>200 with the ticket; 404 where there is none, 400 without a key.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/ticket")]
    public Task<APIGatewayProxyResponse> RetrieveTicket(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Show);

    private async Task<APIGatewayProxyResponse> Show(ApiRequest api)
    {
        _ = api.Caller;
        var seat = api.TheatreSeatInQuery() ?? throw Problems.Invalid(TicketWords.TheatreSeat, $"It is missing: {TheatreSeat.Expected}.");
        var ticket = await tickets.GetAsync(seat, api.Stopping) ?? throw BoxOffice.NoTicket(seat);
        var standing = (await tickets.StandingsAsync([ticket], api.Stopping))[0];
        return ApiResponse.Of(200, TicketAnswer.Of(ticket, standing), ApiJson.Default.TicketAnswer);
    }
}
