using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Bookings;
using StepBooking.Bookings.Events;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Notices;
using StepBooking.Functions.Operations;

namespace StepBooking.Functions.Slots;

/// <summary>Registers what is published of bookings that a provider must accept, and what tells providers.</summary>
internal static class SlotServices
{
    /// <summary>After the bus: who hears of a confirmation here may claim its notice, and then nobody publishes it any more.</summary>
    internal static void AddSlots(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var environment = provider.GetRequiredService<StepEnvironment>();
            return new SlotQueues(() => environment.BookingRequestQueueUrl, () => environment.BookingConfirmationQueueUrl);
        });
        services.AddSingleton<IBookingEvents>(provider => new SlotEvents(
            provider.GetRequiredService<IAmazonSQS>(),
            provider.GetRequiredService<SlotQueues>(),
            provider.GetRequiredService<BookingStore>(),
            new Actor(provider.GetRequiredService<StepEnvironment>().FunctionName, null),
            provider.GetRequiredService<LogWarning>(),
            provider.GetRequiredService<Metrics>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ProviderDesk>();
    }
}
