using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.Topics;

/// <summary>SNS.</summary>
internal static class TopicParts
{
    internal static IServiceCollection AddTopics(this IServiceCollection services) => services
        .AddSingleton<TopicRegistry>()
        .AddAwsService<SnsService>()
        .AddResourceType<TopicType>();
}
