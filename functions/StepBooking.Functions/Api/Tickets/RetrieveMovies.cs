using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Tickets;

namespace StepBooking.Functions.Api.Tickets;

/// <summary><c>GET /movies?limit=&amp;next=</c>: the films that there are tickets or shows of, each once, by name. Public.</summary>
/// <param name="tickets">The tickets.</param>
public sealed class RetrieveMoviesFunction(TicketStore tickets)
{
    private const string List = "movies";
    private const int UsualLimit = 50;
    private const int LargestLimit = 100;

    /// <summary>200 with a page of names.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/movies")]
    public Task<APIGatewayProxyResponse> RetrieveMovies(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, Page);

    private async Task<APIGatewayProxyResponse> Page(ApiRequest api)
    {
        var limit = api.Whole("limit", 1, LargestLimit) ?? UsualLimit;
        var page = await tickets.MoviesAsync(limit, PageToken.Read(api, List), api.Stopping);
        return ApiResponse.Of(200, new ListAnswer<string>(page.Items, PageToken.Write(List, page.Next)), ApiJson.Default.MovieList);
    }
}
