using Amazon.SimpleEmailV2;
using Amazon.SimpleNotificationService;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Notices;

namespace StepBooking.Functions.Notices;

/// <summary>Registers what notices are sent with. These two clients never repeat an attempt: their services know no idempotency.</summary>
internal static class NoticeServices
{
    internal static void AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<IAmazonSimpleEmailServiceV2>(provider => new AmazonSimpleEmailServiceV2Client(
            new AmazonSimpleEmailServiceV2Config { Timeout = provider.GetRequiredService<StepEnvironment>().NoticeTimeout, MaxErrorRetry = 0 }));
        services.AddSingleton<IAmazonSimpleNotificationService>(provider => new AmazonSimpleNotificationServiceClient(
            new AmazonSimpleNotificationServiceConfig { Timeout = provider.GetRequiredService<StepEnvironment>().NoticeTimeout, MaxErrorRetry = 0 }));
        services.AddSingleton<IEmailSender>(provider => new SesEmailSender(
            provider.GetRequiredService<IAmazonSimpleEmailServiceV2>(), provider.GetRequiredService<StepEnvironment>().EmailSender));
        services.AddSingleton<ISmsSender, SnsSmsSender>();
        services.AddSingleton<NoticeDesk>();
    }
}
