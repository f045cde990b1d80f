using Amazon.SecretsManager;
using Microsoft.Extensions.DependencyInjection;
using StepBooking.Bookings.Notices;
using StepBooking.Functions.Notices;

namespace StepBooking.Functions.Email;

/// <summary>Registers what e-mail is sent with: as the secret says where there is one, else by SES.</summary>
internal static class EmailServices
{
    internal static void AddEmail(this IServiceCollection services) => services.AddSingleton<IEmailSender>(provider =>
    {
        var environment = provider.GetRequiredService<StepEnvironment>();
        var ses = provider.GetRequiredService<SesEmailSender>();
        if (environment.EmailSecretArn is not { } arn)
            return ses;
        var (clock, log) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<LogWarning>());
        return new ConfiguredEmailSender(
            new EmailSecret(provider.GetRequiredService<IAmazonSecretsManager>(), arn, clock),
            new SmtpEmailSender(environment.EmailSender, environment.NoticeTimeout, clock, log),
            ses,
            log);
    });
}
