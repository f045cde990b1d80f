using Microsoft.Extensions.DependencyInjection;
using StepBooking.Local.Hosting;
using StepBooking.Processes;

namespace StepBooking.Local.Secrets;

/// <summary>Secrets Manager.</summary>
internal static class SecretParts
{
    internal static IServiceCollection AddSecrets(this IServiceCollection services) => services
        .AddSingleton(all => new SecretFile(RepositoryRoot.Combine("local", "secrets.json"), all.GetRequiredService<DeskAddresses>()))
        .AddSingleton<SecretStore>()
        .AddAwsService<SecretsManagerService>()
        .AddResourceType<SecretType>();
}
