using Microsoft.Extensions.DependencyInjection;
using StepBooking.Functions.Api.Parked;

namespace StepBooking.Functions.Operations;

/// <summary>Registers what operators look at.</summary>
internal static class OperationsServices
{
    internal static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton(provider => new Metrics(
            provider.GetRequiredService<StepEnvironment>().Stage,
            new StreamWriter(Console.OpenStandardOutput()),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BookingExecutions>();
        services.AddSingleton<ParkedRedrive>();
    }
}
