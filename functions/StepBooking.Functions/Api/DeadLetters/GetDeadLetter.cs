using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Functions.DeadLetters;

namespace StepBooking.Functions.Api.DeadLetters;

/// <summary><c>GET /operations/dead-letters/{id}?queue=intake</c>: one message that was given up.</summary>
/// <param name="queues">The queues.</param>
/// <param name="letters">Their messages.</param>
public sealed class GetDeadLetterFunction(DeadLetterBoxes queues, DeadLetterDesk letters)
{
    /// <summary>200 with the message; 400, 403 or 404.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/operations/dead-letters/{id}")]
    public Task<APIGatewayProxyResponse> GetDeadLetter(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Get(id, api));

    private async Task<APIGatewayProxyResponse> Get(string id, ApiRequest api)
    {
        var (name, queue) = api.DeadLetterBox(queues);
        var message = await letters.FindAsync(queue, id, api.Stopping) ?? throw DeadLetterCalls.NoSuchMessage();
        return ApiResponse.Of(200, DeadLetterAnswer.Of(name, message), ApiJson.Default.DeadLetterAnswer);
    }
}
