using Amazon.EventBridge;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Offerings;

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
        services.AddSingleton(provider => new OutcomeEvents(
            provider.GetRequiredService<BookingStore>(),
            provider.GetRequiredService<OfferingStore>(),
            new DeferredEvents(provider),
            provider.GetRequiredService<TimeProvider>()));
    }
}
