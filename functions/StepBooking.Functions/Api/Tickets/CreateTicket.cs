using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Seats;
using StepBooking.Bookings.Tickets;
using StepBooking.Functions.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary>
/// <c>POST /ticket</c>: puts a theatre seat on sale, for clerks and operators. What is on sale is a seat of an offering, which is booked
/// as any other.
/// </summary>
/// <param name="tickets">The tickets.</param>
/// <param name="currency">What prices are in.</param>
/// <param name="clock">The time.</param>
public sealed class CreateTicketFunction(TicketStore tickets, TicketCurrency currency, TimeProvider clock)
{
    /// <summary>201 with the ticket and its <c>Location</c>; 409 if there is such a ticket, 400 naming the field, 403.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/ticket")]
    public Task<APIGatewayProxyResponse> CreateTicket(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Create);

    private async Task<APIGatewayProxyResponse> Create(ApiRequest api)
    {
        api.AllowWriting();
        if (!TicketDraft.Parse(api.Json(BoxOffice.MostBytes), currency.Code, clock.GetUtcNow()).Is(out var draft, out var refusal))
            throw Problems.Invalid(refusal);
        var written = await tickets.CreateAsync(draft, api.Stopping);
        if (written.Outcome == TicketOutcome.OtherCurrency)
            throw Problems.OtherCurrency(currency.Code);
        if (written.Outcome == TicketOutcome.OtherOffering)
            throw Problems.OtherOffering();
        var answer = TicketAnswer.Of(written.Done(draft.Seat), SeatStanding.Free);
        return ApiResponse.Of(201, answer, ApiJson.Default.TicketAnswer, BoxOffice.Location(api, draft.Seat));
    }
}
