using Amazon.SecretsManager;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Payments;

namespace StepBooking.Functions.Payments;

/// <summary>Registers what payments are made of.</summary>
internal static class PaymentServices
{
    internal static void AddPayments(this IServiceCollection services)
    {
        services.AddSingleton<IAmazonSecretsManager>(provider => new AmazonSecretsManagerClient(new AmazonSecretsManagerConfig
        {
            Timeout = provider.GetRequiredService<StepEnvironment>().ClientTimeout,
            MaxErrorRetry = 1,
        }));
        services.AddSingleton(provider => new PaymentSecret(
            provider.GetRequiredService<IAmazonSecretsManager>(), provider.GetRequiredService<StepEnvironment>().PaymentSecretArn));
        services.AddSingleton(provider => new GatewayClient(
            NewHttpClient(provider.GetRequiredService<StepEnvironment>().PaymentTimeout), provider.GetRequiredService<PaymentSecret>()));
        services.AddSingleton<IPaymentGateway, HttpPaymentGateway>();
        services.AddSingleton<Authorisation>();
        services.AddSingleton<Capture>();
        services.AddSingleton<Closing>();
        services.AddSingleton<Refunding>();
    }

    private static HttpClient NewHttpClient(TimeSpan timeout) =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }) { Timeout = timeout };
}
