using Amazon.Lambda.Annotations;

namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Never greets.</summary>
public class RefuseFunction
{
    /// <summary>Refuses.</summary>
    /// <param name="input">Whom.</param>
    /// <exception cref="GreetingRefused">Always.</exception>
    [LambdaFunction]
    public void Refuse(Greeting input) =>
        throw new GreetingRefused($"{input?.Name} is not greeted", new InvalidOperationException("no reason"));
}
