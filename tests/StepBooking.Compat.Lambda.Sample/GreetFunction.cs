using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Greets by an event.</summary>
public class GreetFunction(Counter counter)
{
    /// <summary>Greets.</summary>
    /// <param name="input">Whom; null greets nobody.</param>
    /// <param name="context">Where to log.</param>
    [LambdaFunction]
    public Task<Greeting> Greet(Greeting? input, ILambdaContext context)
    {
        context.Logger.LogInformation("Greeting {name}", input?.Name ?? "nobody");
        return Task.FromResult(new Greeting(input is null ? null : $"Hello, {input.Name}", counter.Next()));
    }
}
