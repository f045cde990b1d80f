using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Events.Delivery;
using StepBooking.Local.Functions;
using StepBooking.Local.Hosting;
using StepBooking.Local.Storage;

namespace StepBooking.Local.Topics;

/// <summary>SNS.</summary>
internal static class TopicParts
{
    internal static IServiceCollection AddTopics(this IServiceCollection services) => services
        .AddSingleton<TopicRegistry>()
        .AddSingleton<SubscriptionRegistry>()
        .AddSingleton(Deliveries)
        .AddSingleton<IStartTask>(all => all.GetRequiredService<TopicDeliveries>())
        .AddAwsService<SnsService>()
        .AddResourceType<TopicType>()
        .AddResourceType<SubscriptionType>();

    private static TopicDeliveries Deliveries(IServiceProvider all) => new(
        all.GetRequiredService<SubscriptionRegistry>(),
        new Deliveries(
            DeliveryStore.OfTopics(all.GetRequiredService<Journal>()),
            new TopicSender(all.GetRequiredService<QueueTarget>(), all.GetRequiredService<IFunctions>()),
            all.GetRequiredService<TimeProvider>()));
}
