using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary><c>GET /tickets?limit=&amp;next=</c>: all tickets by theatre and seat, a page at a time. For everybody who has signed in.</summary>
/// <param name="tickets">The tickets.</param>
public sealed class RetrieveAllTicketsFunction(TicketStore tickets)
{
    private const string List = "tickets";
    private const int UsualLimit = 50;
    private const int LargestLimit = 100;

    /// <summary>200 with a page.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/tickets")]
    public Task<APIGatewayProxyResponse> RetrieveAllTickets(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Page);

    private async Task<APIGatewayProxyResponse> Page(ApiRequest api)
    {
        _ = api.Caller;
        var limit = api.Whole("limit", 1, LargestLimit) ?? UsualLimit;
        var page = await tickets.ListAsync(limit, After(api), api.Stopping);
        var standings = await tickets.StandingsAsync(page.Items, api.Stopping);
        var items = page.Items.Zip(standings, TicketAnswer.Of).ToList();
        var answer = new ListAnswer<TicketAnswer>(items, PageToken.Write(List, page.Next?.Text));
        return ApiResponse.Of(200, answer, ApiJson.Default.TicketList);
    }

    private static TheatreSeat? After(ApiRequest api) =>
        PageToken.Read(api, List) is { } position ? TheatreSeat.Parse(position) ?? throw PageToken.Wrong() : null;
}
