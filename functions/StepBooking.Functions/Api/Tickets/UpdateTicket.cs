using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Tickets;
using StepBooking.Functions.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary>
/// <c>PATCH /ticket</c>: changes a ticket's price, or a field of the client's own, for clerks and operators. A changed price is announced;
/// that it cannot be does not undo it, and the same call again announces it again.
/// </summary>
/// <param name="tickets">The tickets.</param>
/// <param name="announcements">Announces price changes.</param>
public sealed class UpdateTicketFunction(TicketStore tickets, PriceChangeTopic announcements)
{
    /// <summary>
    /// 200 with the ticket; 404 where there is none; 409 for the price of one that somebody has; 400 naming what is wrong, 403.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Patch, "/ticket")]
    public Task<APIGatewayProxyResponse> UpdateTicket(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Update(api, context));

    private async Task<APIGatewayProxyResponse> Update(ApiRequest api, ILambdaContext context)
    {
        api.AllowWriting();
        if (!TicketChange.Parse(api.Json(BoxOffice.MostBytes)).Is(out var change, out var refusal))
            throw Problems.Invalid(refusal);
        var ticket = change.IsOfPrice
            ? await Reprice(change, api, context)
            : (await tickets.DescribeAsync(change, api.Stopping)).Done(change.Seat);
        var standing = (await tickets.StandingsAsync([ticket], api.Stopping))[0];
        return ApiResponse.Of(200, TicketAnswer.Of(ticket, standing), ApiJson.Default.TicketAnswer);
    }

    private async Task<Ticket> Reprice(TicketChange change, ApiRequest api, ILambdaContext context)
    {
        var written = await tickets.RepriceAsync(change.Seat, ticket => PriceOf(change, ticket), api.Stopping);
        var ticket = written.Done(change.Seat);
        if (ticket.Unprocessed is { } changed)
            await announcements.AnnounceAsync(changed, context.Logger, api.Stopping);
        return ticket;
    }

    private static long PriceOf(TicketChange change, Ticket ticket) =>
        change.PriceIn(ticket.Currency) ?? throw Problems.Invalid(TicketChange.WrongPrice(ticket.Currency));
}
