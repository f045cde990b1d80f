using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.EventSources;

/// <summary>Lambda's readers of queues.</summary>
internal static class EventSourceParts
{
    internal static IServiceCollection AddEventSources(this IServiceCollection services) => services
        .AddSingleton<QueueMappings>()
        .AddResourceType<EventSourceMappingType>()
        .AddStartTask<QueuePollers>();
}
