using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Bookings.Offerings;

namespace StepBooking.Functions.Api;

/// <summary><c>GET /offerings/{id}</c>. Public.</summary>
/// <param name="offerings">The offerings.</param>
public sealed class GetOfferingFunction(OfferingStore offerings)
{
    /// <summary>200 with the offering, or 404.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/offerings/{id}")]
    public Task<APIGatewayProxyResponse> GetOffering(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, async api =>
            ApiResponse.Of(200, OfferingAnswer.Of(await offerings.Known(id, api)), ApiJson.Default.OfferingAnswer));
}
