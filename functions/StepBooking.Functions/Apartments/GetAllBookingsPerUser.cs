using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Offerings;
using StepBooking.Functions.Api;

namespace StepBooking.Functions.Apartments;

/// <summary>
/// GraphQL's <c>getAllBookingsPerUser</c>: a user's bookings of apartments, newest first, a page at a time. A request that named nothing
/// there is stands among them, so that its customer learns what was wrong with it.
/// </summary>
/// <param name="bookings">The bookings.</param>
/// <param name="offerings">Their offerings.</param>
public sealed class GetAllBookingsPerUserFunction(BookingStore bookings, OfferingStore offerings)
{
    private const int UsualLimit = 20;
    private const int LargestLimit = 50;
    private const string Operators = "operators";

    /// <summary>A page, or why there is none: another user's bookings are an operator's alone.</summary>
    /// <exception cref="StepBooking.Bookings.Refusals.StoreBusy">The store could not answer now.</exception>
    [LambdaFunction]
    public async Task<ApartmentPage> GetAllBookingsPerUser(ApartmentQuery query, ILambdaContext context)
    {
        if (query is not { UserId: { Length: > 0 } userId, Caller: { Length: > 0 } caller })
            return ApartmentPage.No("InvalidArgument", "userId must be a user's id.");
        if (userId != caller && query.Groups?.Contains(Operators) != true)
            return ApartmentPage.No("Unauthorized", "userId must be your own: only operators see another's bookings.");
        if (query.Limit is < 1 or > LargestLimit)
            return ApartmentPage.No("InvalidArgument", "limit must be a whole number from 1 to 50.");
        var list = $"apartments of {userId} {query.ApartmentId}";
        BookingCursor? after = null;
        if (query.NextToken is { } token && (after = BookingCursor.Parse(PageToken.PositionIn(token, list))) is null)
            return ApartmentPage.No("InvalidNextToken", "nextToken must be the nextToken of a page of this same list.");

        var page = await bookings.ListByCustomerAsync(userId, query.Limit ?? UsualLimit, after);
        var known = await offerings.GetManyAsync(page.Items.Select(booking => booking.OfferingId).OfType<string>());
        return new ApartmentPage
        {
            Items = [.. page.Items.Where(booking => IsAsked(booking, query, known)).Select(booking => ApartmentBooking.Of(booking, userId))],
            NextToken = PageToken.Write(list, page.Next?.ToString()),
        };
    }

    private static bool IsAsked(Booking booking, ApartmentQuery query, IReadOnlyDictionary<string, Offering> known) =>
        booking.OfferingId is null
            ? query.ApartmentId is null
            : known.GetValueOrDefault(booking.OfferingId)?.Kind == OfferingKind.Stay
                && (query.ApartmentId is null || query.ApartmentId == booking.OfferingId);
}
