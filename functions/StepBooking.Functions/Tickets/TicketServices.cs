using Amazon.SimpleNotificationService;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Tickets;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Tickets;

/// <summary>Registers what tickets are sold and announced with.</summary>
internal static class TicketServices
{
    internal static void AddTickets(this IServiceCollection services)
    {
        services.AddSingleton<TicketStore>();
        services.AddSingleton(provider => new TicketCurrency(provider.GetRequiredService<StepEnvironment>().TicketCurrency));
        services.AddSingleton(Topic);
        services.AddSingleton<PriceChanges>();
    }

    /// <summary>Its client repeats an attempt, unlike that of SMS: an event may come twice.</summary>
    private static PriceChangeTopic Topic(IServiceProvider provider)
    {
        var environment = provider.GetRequiredService<StepEnvironment>();
        var client = new AmazonSimpleNotificationServiceClient(new AmazonSimpleNotificationServiceConfig
        {
            Timeout = environment.ClientTimeout,
            MaxErrorRetry = 1,
        });
        return new PriceChangeTopic(
            environment.PriceChangeTopicArn, client, provider.GetRequiredService<Metrics>(), provider.GetRequiredService<TimeProvider>());
    }
}
