using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.Queues;

/// <summary>SQS.</summary>
internal static class QueueParts
{
    internal static IServiceCollection AddQueues(this IServiceCollection services) => services
        .AddSingleton<QueueRegistry>()
        .AddSingleton<QueuePolicies>()
        .AddSingleton<QueueStore>()
        .AddSingleton<QueueOperations>()
        .AddSingleton<MessageOperations>()
        .AddAwsService<SqsService>()
        .AddResourceType<QueueType>()
        .AddResourceType<QueuePolicyType>();
}
