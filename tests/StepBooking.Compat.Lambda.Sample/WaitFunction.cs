using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;

namespace StepBooking.Compat.Lambda.Sample;

/// <summary>Waits until its process ends.</summary>
public class WaitFunction
{
    /// <summary>Waits.</summary>
    /// <param name="context">Where to log that it does.</param>
    [LambdaFunction]
    public Task Wait(ILambdaContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Logger.LogInformation("Waiting");
        return Task.Delay(Timeout.InfiniteTimeSpan);
    }
}
