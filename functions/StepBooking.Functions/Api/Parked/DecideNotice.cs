using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Parked;

namespace StepBooking.Functions.Api.Parked;

/// <summary>
/// <c>POST /operations/parked/{id}/notices</c>: an operator decides about a notice that was given up: the customer was told by hand, or it
/// is to be sent again (by the redrive after it). Only a person can: no program knows whether it arrived.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="clock">The time.</param>
public sealed class DecideNoticeFunction(BookingStore bookings, TimeProvider clock)
{
    private const int MostBytes = 4 * 1024;

    /// <summary>200 with how the booking stands then; 400, 403, 404, or 409 when it is not parked or the notice is being sent.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/operations/parked/{id}/notices")]
    public Task<APIGatewayProxyResponse> DecideNotice(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Decide(id, api));

    private async Task<APIGatewayProxyResponse> Decide(string id, ApiRequest api)
    {
        var actor = api.Operating();
        if (!NoticeDecision.Parse(api.Json(MostBytes)).Is(out var decision, out var refusal))
            throw Problems.Invalid(refusal);
        var booking = await bookings.ParkedBooking(id, api);
        var debt = ParkedAnswers.DebtOf(booking, decision.Notice)
            ?? throw Problems.Invalid("notice", "Expected a notice that the booking owes: its status, or a cancellation's id.");
        if (ParkedAnswers.IsSending(booking, clock.GetUtcNow()))
            throw Problems.NoticeUnderWay();
        var decided = decision.IsTold
            ? await bookings.ToldByHandAsync(booking, decision.Notice, debt, actor, decision.Why, api.Stopping)
            : await bookings.ResendAsync(booking, decision.Notice, actor, decision.Why, api.Stopping);
        return ApiResponse.Of(200, ParkedStanding.Of(decided ?? throw Problems.ParkedChanged()), ApiJson.Default.ParkedStanding);
    }
}
