using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Refusals;

namespace StepBooking.Functions.Api.Parked;

/// <summary><c>GET /operations/parked?limit=&amp;next=</c>: what waits for an operator, the longest waiting first.</summary>
/// <param name="bookings">The bookings.</param>
/// <param name="executions">Their executions.</param>
/// <param name="clock">The time.</param>
public sealed class ListParkedFunction(BookingStore bookings, BookingExecutions executions, TimeProvider clock)
{
    private const string List = "parked";
    private const int UsualLimit = 10;
    private const int LargestLimit = 25;

    /// <summary>200 with a page; 403 for who is no operator.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/operations/parked")]
    public Task<APIGatewayProxyResponse> ListParked(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Page);

    private async Task<APIGatewayProxyResponse> Page(ApiRequest api)
    {
        _ = api.Operating();
        var limit = api.Whole("limit", 1, LargestLimit) ?? UsualLimit;
        var page = await bookings.ListDueAsync(Due.Parked, limit, After(api), api.Stopping);
        var items = new List<ParkedAnswer>();
        var answers = true;
        foreach (var booking in page.Items.Where(booking => booking.IsParked))
        {
            var found = answers ? await TryFind(booking, api.Stopping) : null;
            answers = found is not null;
            items.Add(ParkedAnswers.Of(booking, found, clock.GetUtcNow()));
        }

        var answer = new ListAnswer<ParkedAnswer>(items, PageToken.Write(List, page.Next?.ToString()));
        return ApiResponse.Of(200, answer, ApiJson.Default.ParkedList);
    }

    /// <summary>
    /// The list must be readable while Step Functions is not: after the first question that it did not answer in time none is asked for the
    /// rest of the page, for each takes seconds.
    /// </summary>
    private async Task<IReadOnlyList<ExecutionAnswer>?> TryFind(Booking booking, CancellationToken stopping)
    {
        try
        {
            return await executions.AllAsync(booking, stopping);
        }
        catch (MachineBusy)
        {
            return null;
        }
    }

    private DueCursor? After(ApiRequest api) =>
        PageToken.Read(api, List) is not { } position ? null
        : DueCursor.Parse(position, clock.GetUtcNow()) ?? throw PageToken.Wrong();
}
