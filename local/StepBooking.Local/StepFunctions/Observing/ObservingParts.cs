using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StepBooking.Local.StepFunctions.Observing;

/// <summary>Who follows executions.</summary>
internal static class ObservingParts
{
    /// <summary>Adds the logs of state machines.</summary>
    internal static IServiceCollection AddExecutionLog(this IServiceCollection services) => services.AddExecutionObserver<ExecutionLog>();

    /// <summary>Adds one who follows executions.</summary>
    internal static IServiceCollection AddExecutionObserver<T>(this IServiceCollection services)
        where T : class, IExecutionObserver => services.AddSingleton<IExecutionObserver, T>();

    /// <summary>Adds what tells them.</summary>
    internal static IServiceCollection AddExecutionObservers(this IServiceCollection services)
    {
        services.TryAddSingleton(all => new ExecutionObservers(
            all.GetServices<IExecutionObserver>, all.GetService<ILogger<ExecutionObservers>>() ?? NullLogger<ExecutionObservers>.Instance));
        return services;
    }
}
