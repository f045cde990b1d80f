using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Requests;

namespace StepBooking.Functions.Api.Parked;

/// <summary><c>DELETE /operations/parked/{id}?debt=&amp;reason=</c>: an operator has paid a debt by hand.</summary>
/// <param name="bookings">The bookings.</param>
public sealed class CloseDebtFunction(BookingStore bookings)
{
    /// <summary>200 with how the booking stands then; 400, 403, 404, or 409 when it is not parked.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/operations/parked/{id}")]
    public Task<APIGatewayProxyResponse> CloseDebt(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Close(id, api));

    private async Task<APIGatewayProxyResponse> Close(string id, ApiRequest api)
    {
        var actor = api.Operating();
        var debt = api.Query("debt") ?? throw Problems.Invalid("debt", "It is missing: one of what the booking owes.");
        var reason = api.Query("reason") is { } given && KeptWords.AreValid(given)
            ? given
            : throw Problems.Invalid("reason", $"Expected {KeptWords.Expected}, {KeptWords.Longest} characters at most.");
        var booking = await bookings.ParkedBooking(id, api);
        if (!booking.Owes.Contains(debt))
            throw Problems.Invalid("debt", $"It owes {string.Join(", ", booking.Owes.Order(StringComparer.Ordinal))}.");
        var closed = await bookings.CloseDebtAsync(booking, debt, actor, $"closed {debt}: {reason}", api.Stopping);
        return ApiResponse.Of(200, ParkedStanding.Of(closed ?? throw Problems.ParkedChanged()), ApiJson.Default.ParkedStanding);
    }
}
