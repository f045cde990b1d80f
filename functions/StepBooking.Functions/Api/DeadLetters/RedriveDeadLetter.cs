using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Functions.DeadLetters;

namespace StepBooking.Functions.Api.DeadLetters;

/// <summary><c>POST /operations/dead-letters/{id}/redrive?queue=intake</c>: a message goes back to the queue that it came from.</summary>
/// <param name="queues">The queues.</param>
/// <param name="letters">Their messages.</param>
public sealed class RedriveDeadLetterFunction(DeadLetterBoxes queues, DeadLetterDesk letters)
{
    /// <summary>202 with the message; 400, 403, 404, or 409 for what came from no queue.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Post, "/operations/dead-letters/{id}/redrive")]
    public Task<APIGatewayProxyResponse> RedriveDeadLetter(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Redrive(id, api, context.Logger));

    private async Task<APIGatewayProxyResponse> Redrive(string id, ApiRequest api, ILambdaLogger logger)
    {
        var (name, queue) = api.DeadLetterBox(queues);
        if (queue.Source is null)
            throw Problems.NotRedrivable("Its messages came from no queue. Do what its alarm says, and delete them.");
        var message = await letters.RedriveAsync(queue, id, api.Stopping) ?? throw DeadLetterCalls.NoSuchMessage();
        logger.LogInformation("Message {messageId} of the dead-letter queue {queue} was put back by {operator}", id, name, api.Caller.Sub);
        return ApiResponse.Of(202, DeadLetterAnswer.Of(name, message), ApiJson.Default.DeadLetterAnswer);
    }
}
