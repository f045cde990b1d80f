using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.Payments;

/// <summary>The payment sandbox.</summary>
internal static class PaymentParts
{
    internal static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddSingleton<SandboxHost>()
        .AddLocalSurface<SandboxSurface>();
}
