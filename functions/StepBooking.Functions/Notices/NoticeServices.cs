using Amazon.Lambda.Core;
using Amazon.Runtime;
using Amazon.SimpleEmailV2;
using Amazon.SimpleNotificationService;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Email;

namespace StepBooking.Functions.Notices;

/// <summary>Registers what notices are sent with. These two clients never repeat an attempt: their services know no idempotency.</summary>
internal static class NoticeServices
{
    internal static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<IAmazonSimpleEmailServiceV2>(provider => new AmazonSimpleEmailServiceV2Client(
            Once(new AmazonSimpleEmailServiceV2Config(), provider.GetRequiredService<StepEnvironment>().NoticeTimeout)));
        services.AddSingleton<IAmazonSimpleNotificationService>(provider => new AmazonSimpleNotificationServiceClient(
            Once(new AmazonSimpleNotificationServiceConfig(), provider.GetRequiredService<StepEnvironment>().NoticeTimeout)));
        services.AddSingleton(provider => new SesEmailSender(
            provider.GetRequiredService<IAmazonSimpleEmailServiceV2>(),
            provider.GetRequiredService<StepEnvironment>().EmailSender,
            provider.GetRequiredService<LogWarning>()));
        services.AddEmail();
        services.AddSingleton<LogWarning>((message, args) => LambdaLogger.Log(LogLevel.Warning, message, args));
        services.AddSingleton<ISmsSender, SnsSmsSender>();
        services.AddSingleton<NoticeDesk>();
    }

    /// <summary>Lets a client make one attempt, and no second one for whatever reason.</summary>
    internal static T Once<T>(T config, TimeSpan timeout)
        where T : ClientConfig
    {
        config.MaxErrorRetry = 0;
        config.Timeout = timeout;
        config.HttpClientFactory = new SingleAttemptFactory();
        return config;
    }
}
