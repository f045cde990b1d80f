using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Operations;

/// <summary>Registers what operators look at.</summary>
internal static class OperationsServices
{
    internal static void AddOperations(this IServiceCollection services) => services.AddSingleton(provider => new Metrics(
        provider.GetRequiredService<StepEnvironment>().Stage,
        new StreamWriter(Console.OpenStandardOutput()),
        provider.GetRequiredService<TimeProvider>()));
}
