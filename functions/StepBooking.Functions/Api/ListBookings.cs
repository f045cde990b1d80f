using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary><c>GET /bookings?limit=&amp;next=</c>: the caller's bookings, newest first, a page at a time.</summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
public sealed class ListBookingsFunction(BookingStore bookings, OfferingStore offerings)
{
    private const int UsualLimit = 20;
    private const int LargestLimit = 50;

    /// <summary>200 with a page.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/bookings")]
    public Task<APIGatewayProxyResponse> ListBookings(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, List);

    private async Task<APIGatewayProxyResponse> List(ApiRequest api)
    {
        var caller = api.Caller;
        var list = "bookings of " + caller.Sub;
        var limit = api.Whole("limit", 1, LargestLimit) ?? UsualLimit;
        var page = await bookings.ListByCustomerAsync(caller.Sub, limit, After(api, list), api.Stopping);
        var booked = page.Items.Select(booking => booking.OfferingId).OfType<string>();
        var known = await offerings.GetManyAsync(booked, api.Stopping);
        var items = page.Items.Select(booking => BookingAnswers.Of(booking, known.GetValueOrDefault(booking.OfferingId ?? "")));
        var answer = new ListAnswer<BookingAnswer>([.. items], PageToken.Write(list, page.Next?.ToString()));
        return ApiResponse.Of(200, answer, ApiJson.Default.BookingList);
    }

    private static BookingCursor? After(ApiRequest api, string list) =>
        PageToken.Read(api, list) is { } position ? BookingCursor.Parse(position) ?? throw PageToken.Wrong() : null;
}
