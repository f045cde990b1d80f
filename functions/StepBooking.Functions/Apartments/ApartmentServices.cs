using Microsoft.Extensions.DependencyInjection;
using StepBooking.Functions.Recovery;

namespace StepBooking.Functions.Apartments;

/// <summary>Registers what the apartments' functions are made of.</summary>
internal static class ApartmentServices
{
    internal static void AddApartments(this IServiceCollection services) => services.AddSingleton(provider => new BookingIntake(
        provider.GetRequiredService<Executions>(), provider.GetRequiredService<StepEnvironment>().BookingStateMachineArn));
}
