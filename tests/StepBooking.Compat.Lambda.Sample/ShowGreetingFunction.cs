using Amazon.Lambda.Annotations;
using Amazon.Lambda.Annotations.APIGateway;
using Amazon.Lambda.APIGatewayEvents;
using Amazon.Lambda.Core;

namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Greets over HTTP.</summary>
public class ShowGreetingFunction
{
    /// <summary>Greets.</summary>
    /// <param name="request">The request.</param>
    /// <param name="name">Whom, from the path.</param>
    /// <param name="counter">Counts.</param>
    /// <param name="context">Where to log.</param>
    [LambdaFunction]
    [RestApi(LambdaHttpMethod.Get, "/greetings/{name}")]
    public Task<APIGatewayProxyResponse> ShowGreeting(
        APIGatewayProxyRequest request,
        string name,
        [FromServices] Counter counter,
        ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(counter);
        context.Logger.LogInformation("{method} of {name}, call {count}", request.HttpMethod, name, counter.Next());
        return Task.FromResult(new APIGatewayProxyResponse { StatusCode = 200, Body = $"Hello, {name}" });
    }
}
