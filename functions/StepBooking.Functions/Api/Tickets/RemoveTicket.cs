using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary>
/// <c>DELETE /ticket</c>: takes a ticket off sale, for clerks and operators. The ticket stands in the query, or in a body
/// <c>{"Theatre-Seat"}</c>.
/// </summary>
/// <param name="tickets">The tickets.</param>
public sealed class RemoveTicketFunction(TicketStore tickets)
{
    /// <summary>204; 404 where there is none, 409 for one that somebody has, 400 naming what is wrong, 403.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/ticket")]
    public Task<APIGatewayProxyResponse> RemoveTicket(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Remove);

    private async Task<APIGatewayProxyResponse> Remove(ApiRequest api)
    {
        api.AllowWriting();
        var seat = Seat(api);
        _ = (await tickets.RemoveAsync(seat, api.Stopping)).Done(seat);
        return ApiResponse.Nothing();
    }

    private static TheatreSeat Seat(ApiRequest api)
    {
        var asked = api.TheatreSeatInQuery();
        if (!api.HasBody)
            return asked ?? throw Problems.Invalid(TicketWords.TheatreSeat, $"It is missing: {TheatreSeat.Expected}.");
        if (!TicketKey.Parse(api.Json(BoxOffice.MostBytes)).Is(out var key, out var refusal))
            throw Problems.Invalid(refusal);
        return asked is null || asked == key
            ? key
            : throw Problems.Invalid(TicketWords.TheatreSeat, "The address names another one than the body.");
    }
}
