using Microsoft.Extensions.DependencyInjection;

namespace StepBooking.Local.Mail;

/// <summary>E-mail and the mailbox.</summary>
internal static class MailParts
{
    internal static IServiceCollection AddMail(this IServiceCollection services) => services
        .AddSingleton<Mailbox>()
        .AddSingleton<SenderIdentities>()
        .AddAwsService<SesService>()
        .AddResourceType<EmailIdentityType>()
        .AddLocalSurface<MailSurface>();
}
