using Amazon.EventBridge;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Events;

namespace StepBooking.Functions.Events;

/// <summary>Registers what events are published with.</summary>
internal static class EventServices
{
    internal static void AddEvents(this IServiceCollection services)
    {
        services.AddSingleton<IAmazonEventBridge>(provider => new AmazonEventBridgeClient(new AmazonEventBridgeConfig
        {
            Timeout = provider.GetRequiredService<StepEnvironment>().ClientTimeout,
            MaxErrorRetry = 1,
        }));
        services.AddSingleton(provider => new EventBus(provider.GetRequiredService<StepEnvironment>().EventBusName));
        services.AddSingleton<EventPublisher>();
        services.AddSingleton<IBookingEvents, BusEvents>();
        services.AddSingleton<OutcomeEvents>();
    }
}
