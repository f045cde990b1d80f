using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api.Holds;

/// <summary><c>DELETE /holds/{id}</c>: gives seats back that nobody has begun to book. Nobody is told: there was no booking yet.</summary>
/// <param name="bookings">The bookings.</param>
public sealed class ReleaseHoldFunction(BookingStore bookings)
{
    private static readonly Actor Actor = new(nameof(ReleaseHold), null);

    /// <summary>204, also for a hold that has ended; 404; 409 for one that is booked.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/holds/{id}")]
    public Task<APIGatewayProxyResponse> ReleaseHold(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
        {
            var held = await bookings.OwnHold(id, api);
            if (held.IsOnlyHeld)
                held = (await bookings.CloseHoldAsync(held.Id, BookingStatus.Cancelled, Actor, api.Stopping)).Found();
            return held.IsClosedHold() ? ApiResponse.Nothing() : throw Problems.HoldBooked(held.Id);
        });
}
