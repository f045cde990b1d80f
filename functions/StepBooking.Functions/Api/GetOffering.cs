using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary><c>GET /offerings/{id}?from=&amp;to=</c>: with its stops, and what the whole way or a part of it costs. Public.</summary>
/// <param name="offerings">The offerings.</param>
public sealed class GetOfferingFunction(OfferingStore offerings)
{
    /// <summary>200 with the offering, 404, or 400 for a way that it does not go.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/offerings/{id}")]
    public Task<APIGatewayProxyResponse> GetOffering(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
        {
            var offering = await offerings.Known(id, api);
            var answer = OfferingAnswer.WithStops(offering, JourneyQuery.Read(offering, api));
            return ApiResponse.Of(200, answer, ApiJson.Default.OfferingAnswer);
        });
}
