using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;

namespace StepBooking.Functions.Api.Parked;

/// <summary><c>POST /operations/parked/{id}/redrive</c>: an operator has put the cause right, and the booking goes on.</summary>
/// <param name="bookings">The bookings.</param>
/// <param name="redrive">Takes them up again.</param>
public sealed class RedriveParkedFunction(BookingStore bookings, ParkedRedrive redrive)
{
    /// <summary>202 with what goes on; 403, 404, or 409 when it is not parked.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/operations/parked/{id}/redrive")]
    public Task<APIGatewayProxyResponse> RedriveParked(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Redrive(id, api, context.Logger));

    private async Task<APIGatewayProxyResponse> Redrive(string id, ApiRequest api, ILambdaLogger logger)
    {
        var actor = api.Operating();
        var booking = await bookings.KnownBooking(id, api);
        if (!booking.IsParked && !IsHalfRedriven(booking))
            throw Problems.NotParked();
        var answer = await redrive.RedriveAsync(booking, actor, api.Stopping) ?? throw Problems.NotParked();
        var goesOn = string.Join(", ", [.. answer.Redriven, .. answer.Started]);
        logger.LogInformation("Booking {bookingId} was redriven: [{redriven}]", booking.Id, goesOn);
        return ApiResponse.Of(202, answer, ApiJson.Default.RedriveAnswer);
    }

    /// <summary>Whether the last thing that happened is a redrive: its second half may be missing.</summary>
    private static bool IsHalfRedriven(Booking booking) =>
        (!booking.IsSettled || booking.OpenCancellations.Any()) && booking.Trail is [.., { Why: ParkedRedrive.Why } last]
        && last.By.StartsWith(Operator.Word, StringComparison.Ordinal);
}
