using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Messages;

/// <summary>Registers what functions are handed messages with.</summary>
internal static class MessageServices
{
    internal static void AddMessages(this IServiceCollection services)
    {
        services.AddSingleton(provider => new MessageSource(provider.GetRequiredService<StepEnvironment>().SourceQueueUrl));
        services.AddSingleton<MessageConsumer>();
    }
}
