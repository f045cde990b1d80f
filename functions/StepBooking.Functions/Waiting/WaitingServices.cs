using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Waiting;

namespace StepBooking.Functions.Waiting;

/// <summary>Registers waiting lists.</summary>
internal static class WaitingServices
{
    internal static void AddWaiting(this IServiceCollection services)
    {
        services.AddSingleton<WaitingStore>();
        services.AddSingleton<OfferDesk>();
        services.AddSingleton<OfferNotices>();
        services.AddSingleton<OfferSweep>();
    }
}
