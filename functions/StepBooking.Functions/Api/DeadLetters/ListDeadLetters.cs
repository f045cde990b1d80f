using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;
using StepBooking.Functions.DeadLetters;

namespace StepBooking.Functions.Api.DeadLetters;

/// <summary><c>GET /operations/dead-letters?queue=intake&amp;limit=</c>: the messages that were given up.</summary>
/// <param name="queues">The queues.</param>
/// <param name="letters">Their messages.</param>
public sealed class ListDeadLettersFunction(DeadLetterBoxes queues, DeadLetterDesk letters)
{
    private const int UsualLimit = 10;
    private const int LargestLimit = 100;

    /// <summary>200 with the first messages; 403 for who is no operator, 400 for a queue that is none.</summary>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/operations/dead-letters")]
    public Task<APIGatewayProxyResponse> ListDeadLetters(APIGatewayProxyRequest request, ILambdaContext context) =>
        ApiCall.Answer(request, context, List);

    private async Task<APIGatewayProxyResponse> List(ApiRequest api)
    {
        var (name, queue) = api.DeadLetterBox(queues);
        var limit = api.Whole("limit", 1, LargestLimit) ?? UsualLimit;
        var messages = await letters.ListAsync(queue, limit, api.Stopping);
        var answer = new ListAnswer<DeadLetterAnswer>([.. messages.Select(message => DeadLetterAnswer.Of(name, message))], null);
        return ApiResponse.Of(200, answer, ApiJson.Default.DeadLetterList);
    }
}
