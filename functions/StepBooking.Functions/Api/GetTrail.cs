using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Functions.Api.Parked;
using StepBooking.Functions.Approvals;
using StepBooking.Functions.Clerks;

namespace StepBooking.Functions.Api;

/// <summary><c>GET /bookings/{id}/trail</c>: what happened to a booking, oldest first.</summary>
/// <param name="bookings">The bookings.</param>
public sealed class GetTrailFunction(BookingStore bookings)
{
    /// <summary>
    /// 200 with the trail, for the customer and for operators; else 404. Customers are not told which operator it was, nor why, nor who of the
    /// provider's it was.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/bookings/{id}/trail")]
    public Task<APIGatewayProxyResponse> GetTrail(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
        {
            var caller = api.Caller;
            var booking = await bookings.FindAsync(id, api.Stopping);
            if (booking is null || !caller.MayReach(booking))
                throw Problems.NotFound("There is no such booking, or it is somebody else's.");
            var items = booking.Trail.Select(TrailAnswer.Of).Select(entry => caller.IsOperator ? entry : ForCustomer(entry));
            return ApiResponse.Of(200, new ListAnswer<TrailAnswer>([.. items]), ApiJson.Default.TrailList);
        });

    private static TrailAnswer ForCustomer(TrailAnswer entry) =>
        entry.By.StartsWith(Operator.Word + " ", StringComparison.Ordinal) ? entry with { By = Operator.Word, Why = null }
        : entry.By.StartsWith(Deciding.Word + " ", StringComparison.Ordinal) ? entry with { By = Deciding.Word }
        : entry.By.StartsWith(ClerkActions.Word + " ", StringComparison.Ordinal) ? entry with { By = ClerkActions.Word }
        : entry;
}
