using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Bookings.Requests;
using StepBooking.Functions.Api.Holds;

namespace StepBooking.Functions.Api;

/// <summary>
/// <c>POST /bookings</c>. It only reads, and then starts the booking's execution once, under an id that the caller's key decides:
/// dead before that nothing happened, dead after it the same request finds it. It refuses only what can never become right;
/// whether a seat is free, the hold decides. A body that names a hold books what is held, under the hold's id.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">The offerings.</param>
/// <param name="starter">Starts executions.</param>
/// <param name="clock">The time.</param>
public sealed class PlaceBookingFunction(BookingStore bookings, OfferingStore offerings, BookingStarter starter, TimeProvider clock)
{
    private const int MostBytes = 64 * 1024;
    private static readonly TimeSpan RowWithin = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>
    /// 201 with the booking and its <c>Location</c>, also when the same request was made under the key before; else a problem.
    /// </summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/bookings")]
    public Task<APIGatewayProxyResponse> PlaceBooking(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Place);

    private async Task<APIGatewayProxyResponse> Place(ApiRequest api)
    {
        _ = api.Caller;
        var body = api.Json(MostBytes);
        if (HoldPayment.IsIn(body))
            return await new HoldBooking(bookings, offerings, starter, clock).Book(api, body);
        var placing = Placing.Read(api, body);
        if (placing.HasKey && await bookings.GetAsync(placing.Id, api.Stopping) is { } known)
            return await Repeat(api, placing, known);

        var selection = await Select(placing.Request, api.Stopping);
        if (await starter.TryStart(placing.Id, placing.Input, api.Stopping))
            return Created(api, placing, BookingAnswers.Of(placing.Id, placing.UserId, selection));

        return await AwaitRow(placing.Id, api.Stopping) is { } booking
            ? await Repeat(api, placing, booking)
            : throw Problems.Unavailable("The booking has been placed but cannot be shown yet.");
    }

    private async Task<Selection> Select(BookingRequest request, CancellationToken stopping)
    {
        var offering = await offerings.GetAsync(request, stopping)
            ?? throw Problems.Invalid(request.OfferingField, "There is no such offering.");
        return Selection.Of(request, offering, clock.GetUtcNow()).Is(out var selection, out var refusal)
            ? selection
            : throw Problems.Invalid(refusal);
    }

    private async Task<Booking?> AwaitRow(string id, CancellationToken stopping)
    {
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            var booking = await bookings.GetAsync(id, stopping);
            if (booking is not null || waited >= RowWithin)
                return booking;
            await Task.Delay(Interval, clock, stopping);
        }
    }

    private async Task<APIGatewayProxyResponse> Repeat(ApiRequest api, Placing placing, Booking booking)
    {
        if (booking.Customer != placing.UserId)
            throw Problems.KeyUsed(null);
        if (booking.Request != placing.Fingerprint)
            throw Problems.KeyUsed(booking.Id);
        var offering = await offerings.OfferingOfAsync(booking, api.Stopping);
        return Created(api, placing, BookingAnswers.Of(booking, offering));
    }

    private static APIGatewayProxyResponse Created(ApiRequest api, Placing placing, BookingAnswer answer) => ApiResponse.Of(
        201,
        placing.Request.BySlot ? answer.InLowerCase() : answer,
        ApiJson.Default.BookingAnswer,
        location: $"{api.Path.TrimEnd('/')}/{placing.Id}");
}
