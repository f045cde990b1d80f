using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Functions.DeadLetters;

namespace StepBooking.Functions.Api.DeadLetters;

/// <summary><c>DELETE /operations/dead-letters/{id}?queue=intake</c>: a message that was given up is to be given up for good.</summary>
/// <param name="queues">The queues.</param>
/// <param name="letters">Their messages.</param>
public sealed class DeleteDeadLetterFunction(DeadLetterBoxes queues, DeadLetterDesk letters)
{
    /// <summary>204; 400, 403 or 404.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Delete, "/operations/dead-letters/{id}")]
    public Task<APIGatewayProxyResponse> DeleteDeadLetter(string id, APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, api => Delete(id, api, context.Logger));

    private async Task<APIGatewayProxyResponse> Delete(string id, ApiRequest api, ILambdaLogger logger)
    {
        var (name, queue) = api.DeadLetterBox(queues);
        _ = await letters.DeleteAsync(queue, id, api.Stopping) ?? throw DeadLetterCalls.NoSuchMessage();
        logger.LogInformation("Message {messageId} of the dead-letter queue {queue} was deleted by {operator}", id, name, api.Caller.Sub);
        return ApiResponse.Nothing();
    }
}
