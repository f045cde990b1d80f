using System.Globalization;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary>
/// <c>GET /offerings?kind=&amp;from=&amp;to=&amp;date=</c>, and <c>GET /trains/search</c>, which needs no kind: what can be
/// boarded, or is, at a place on a local date, by time, and has not begun: each with the journey's own times, fares and free seats.
/// Public.
/// </summary>
/// <param name="offerings">The offerings.</param>
/// <param name="clock">The time: what has left is not found.</param>
public sealed class SearchOfferingsFunction(OfferingStore offerings, TimeProvider clock)
{
    private const string TrainsRoute = "/trains/search";
    private const int Limit = 20;

    /// <summary>200 with a page.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/offerings")]
    public Task<APIGatewayProxyResponse> SearchOfferings(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Search);

    private async Task<APIGatewayProxyResponse> Search(ApiRequest api)
    {
        var kind = api.Route == TrainsRoute ? OfferingKind.Train : Kind(api);
        var from = Place(api, "from") ?? throw Problems.Invalid("from", "It is missing: where it can be boarded, or where it is.");
        var to = Place(api, "to");
        var date = Date(api);
        var list = string.Create(CultureInfo.InvariantCulture, $"{kind}#{Places.Fold(from)}#{Places.Fold(to ?? "")}#{date:yyyy-MM-dd}");
        var search = new OfferingSearch(kind, from, to, date, PageToken.Read(api, list), Limit) { Now = clock.GetUtcNow() };
        var page = await offerings.SearchAsync(search, api.Stopping);
        var found = page.Items.Select(offering => OfferingAnswer.Of(offering, search.Journey(offering)!.Value));
        var answer = new ListAnswer<OfferingAnswer>([.. found], PageToken.Write(list, page.Next));
        return ApiResponse.Of(200, answer, ApiJson.Default.OfferingList);
    }

    private static OfferingKind Kind(ApiRequest api) =>
        OfferingKinds.Parse(api.Query("kind")) ?? throw Problems.Invalid("kind", $"Expected {string.Join(", ", OfferingKinds.Words)}.");

    private static string? Place(ApiRequest api, string name) =>
        api.Query(name) is not { } place ? null
        : Places.IsValid(place) ? place
        : throw Problems.Invalid(name, "Expected the name of a place.");

    private static DateOnly Date(ApiRequest api) =>
        api.Query("date") is { } text && SeatName.TryDate(text, out var date)
            ? date
            : throw Problems.Invalid("date", "Expected a date such as 2026-12-01.");
}
