using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Functions.Clerks;

/// <summary>Registers what carries clerks' wishes out.</summary>
internal static class ClerkServices
{
    internal static void AddClerks(this IServiceCollection services)
    {
        services.AddSingleton<ClerkConfirmations>();
        services.AddSingleton<ClerkCancellations>();
    }
}
