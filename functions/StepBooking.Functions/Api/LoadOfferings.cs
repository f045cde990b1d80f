using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary>
/// The only writer of offerings: <c>PUT /offerings/{id}</c> for operators, and batches for whoever may invoke the function itself
/// (<c>{"body": "{\"offerings\": […]}"}</c>). What is sold is never touched.
/// </summary>
/// <param name="loader">Loads documents.</param>
/// <param name="offerings">The offerings.</param>
public sealed class LoadOfferingsFunction(OfferingLoader loader, OfferingStore offerings)
{
    private const int MostBytesOfOne = 256 * 1024;
    private const int MostBytesOfMany = 6 * 1024 * 1024;

    /// <summary>PUT: 201 or 200 with the offering, 403, or 400 naming the field. A batch: 200 with what became of each.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Put, "/offerings/{id}")]
    public Task<APIGatewayProxyResponse> LoadOfferings(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => api.IsDirect ? LoadMany(api) : LoadOne(id, api));

    private async Task<APIGatewayProxyResponse> LoadOne(string id, ApiRequest api)
    {
        _ = api.CallerAs(Role.Operators);
        if (!OfferingDocument.Parse(api.Json(MostBytesOfOne), id).Is(out var document, out var refusal))
            throw Problems.Invalid(refusal);
        var outcome = (await loader.LoadAsync([document], api.Stopping))[0];
        if (outcome.Refusal is not null)
            throw Problems.Invalid(outcome.Refusal);
        var isNew = outcome.Result == LoadResult.Created;
        var offering = await offerings.Known(id, api);
        return ApiResponse.Of(isNew ? 201 : 200, OfferingAnswer.WithStops(offering, offering.AllLegs), ApiJson.Default.OfferingAnswer, isNew ? api.Path : null);
    }

    private async Task<APIGatewayProxyResponse> LoadMany(ApiRequest api)
    {
        var batch = OfferingBatch.Read(api.Json(MostBytesOfMany));
        var outcomes = await loader.LoadAsync(batch.Documents, api.Stopping);
        var answer = new LoadAnswer(
            outcomes.Count(outcome => outcome.Result is LoadResult.Created or LoadResult.Changed),
            outcomes.Count(outcome => outcome.Result == LoadResult.Unchanged),
            [.. batch.Refused, .. outcomes.Where(outcome => outcome.Refusal is not null)
                .Select(outcome => new LoadRefusal(outcome.Document.Offering.Id, outcome.Refusal!.Field, outcome.Refusal.Detail))]);
        return ApiResponse.Of(200, answer, ApiJson.Default.LoadAnswer);
    }
}
