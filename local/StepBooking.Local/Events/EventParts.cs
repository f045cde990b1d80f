using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Events.Resources;
using StepBooking.Local.Events.Rules;
using StepBooking.Local.Events.Schedules;
using StepBooking.Local.Events.Wire;
using StepBooking.Local.Functions;
using StepBooking.Local.Iam;
using StepBooking.Local.StepFunctions.Observing;

namespace StepBooking.Local.Events;

/// <summary>EventBridge.</summary>
internal static class EventParts
{
    internal static IServiceCollection AddEvents(this IServiceCollection services) => services
        .AddSingleton<RuleRegistry>()
        .AddSingleton<DeliveryStore>()
        .AddSingleton<QueueTarget>()
        .AddSingleton(Sender)
        .AddSingleton<ITargetSender>(all => all.GetRequiredService<TargetSender>())
        .AddSingleton<Deliveries>()
        .AddSingleton<EventRouter>()
        .AddSingleton<RuleTimers>()
        .AddSingleton<EventEntries>()
        .AddSingleton<RuleOperations>()
        .AddSingleton<TargetOperations>()
        .AddExecutionObserver<ExecutionStatusEvents>()
        .AddAwsService<EventsService>()
        .AddResourceType<EventBusType>()
        .AddResourceType<EventBusPolicyType>()
        .AddResourceType<RuleType>()
        .AddStartTask<EventStart>();

    private static TargetSender Sender(IServiceProvider all) => new(
        all.GetRequiredService<QueueTarget>(),
        all.GetRequiredService<IFunctions>(),
        all.GetRequiredService<IAwsServices>(),
        all.GetRequiredService<Identities>(),
        (bus, envelope) => all.GetRequiredService<EventRouter>().Put(bus, envelope, forwarded: true));
}
